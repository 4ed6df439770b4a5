package org.watchdog.kernel;

/** An amount of money in whole yen. Sums that do not fit into a {@code long} are refused. */
public record Yen(long value) implements Comparable<Yen> {

    public static final Yen ZERO = new Yen(0);

    /** @throws ArithmeticException if the sum does not fit */
    public Yen plus(Yen other) {
        return new Yen(Math.addExact(value, other.value));
    }

    /** @throws ArithmeticException if the difference does not fit */
    public Yen minus(Yen other) {
        return new Yen(Math.subtractExact(value, other.value));
    }

    public Yen negated() {
        return ZERO.minus(this);
    }

    /** The smaller of the two. */
    public Yen atMost(Yen other) {
        return value <= other.value ? this : other;
    }

    /** The same, or nothing where it is less than nothing. */
    public Yen notBelowZero() {
        return value < 0 ? ZERO : this;
    }

    public boolean isNegative() {
        return value < 0;
    }

    public boolean isZero() {
        return value == 0;
    }

    public boolean isMoreThan(Yen other) {
        return value > other.value;
    }

    @Override
    public int compareTo(Yen other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
