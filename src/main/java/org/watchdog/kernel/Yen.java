package org.watchdog.kernel;

/** An amount of money in whole yen. */
public record Yen(long value) implements Comparable<Yen> {

    @Override
    public int compareTo(Yen other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
