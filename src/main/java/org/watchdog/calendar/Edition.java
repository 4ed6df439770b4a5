package org.watchdog.calendar;

/**
 * An edition of the calendar: what was known of closed days at one time. A kept explanation names it, and the users
 * read it as {@code 2026年第2版}.
 *
 * @param year the year in which it was made, in Tokyo
 * @param number 1 to 999 within the year
 */
public record Edition(int year, int number) implements Comparable<Edition> {

    public Edition {
        if (year < 2000 || year > 2099 || number < 1 || number > 999) {
            throw new IllegalArgumentException("No edition: " + year + "-" + number);
        }
    }

    /** The edition with this sorting number, as {@link #sortingNumber()} gives it. */
    static Edition of(int sortingNumber) {
        return new Edition(sortingNumber / 1000, sortingNumber % 1000);
    }

    /** One number that sorts as editions follow each other: 2026002. */
    int sortingNumber() {
        return year * 1000 + number;
    }

    /** The edition that follows when one is made in this year. */
    Edition next(int madeIn) {
        return madeIn > year ? new Edition(madeIn, 1) : new Edition(year, number + 1);
    }

    @Override
    public int compareTo(Edition other) {
        return Integer.compare(sortingNumber(), other.sortingNumber());
    }

    /** As the contract writes it: {@code 2026-2}. */
    @Override
    public String toString() {
        return year + "-" + number;
    }
}
