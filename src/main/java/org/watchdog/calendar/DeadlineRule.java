package org.watchdog.calendar;

/**
 * How a deadline follows from a day: how many days or months, whether the first day counts, and what happens when the
 * last one is closed. Civil Code art. 140 to 143; the contract's {@code /calculators/deadline}.
 *
 * @param count 1 to 3,660
 * @param countFirstDay true: the day itself is day 1, as for a report's day of discovery (R-RPT-11, R-APPI-05) or what
 *     takes effect at midnight (R-NAP-14); false: counting begins the day after (art. 140)
 * @param roll a business day is open anyway; for the other units whether a closed last day moves on (art. 142)
 * @param calendar whose closed days count; BODY never for a day that an authority sets
 */
public record DeadlineRule(int count, Unit unit, boolean countFirstDay, Roll roll, CalendarKind calendar) {

    /** The longest count: a little over ten years of days. */
    public static final int MOST = 3660;

    /** What is counted. */
    public enum Unit {
        /** Every day, closed or not. */
        CALENDAR_DAYS,
        /** Open days only; a closed day is never counted, not even as the first. */
        BUSINESS_DAYS,
        /** By the calendar (art. 143), whatever the length of the months. */
        MONTHS
    }

    /** What happens when the last day is closed. */
    public enum Roll {
        NONE,
        NEXT_OPEN_DAY
    }

    public DeadlineRule {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("A deadline counts 1 to 3,660, not " + count);
        }
    }

    /** So many of the body's business days, from the day after: the usual clock of a case (R-DEF-01 to -05). */
    public static DeadlineRule businessDays(int count) {
        return new DeadlineRule(count, Unit.BUSINESS_DAYS, false, Roll.NONE, CalendarKind.BODY);
    }

    /** So many days from the day after; a closed last day moves on (R-OBJ-03). */
    public static DeadlineRule days(int count) {
        return new DeadlineRule(count, Unit.CALENDAR_DAYS, false, Roll.NEXT_OPEN_DAY, CalendarKind.BODY);
    }

    /** So many months from the day after, not moved (R-NAP-11). */
    public static DeadlineRule months(int count) {
        return new DeadlineRule(count, Unit.MONTHS, false, Roll.NONE, CalendarKind.NATIONAL);
    }
}
