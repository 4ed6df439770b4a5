package org.watchdog.calendar;

import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Words;

/**
 * Why a day is what it is in a calculation: closed for a reason that has a name, or simply open. It is kept as a word,
 * so that it can be told in either language; a day from an entry of the calendar brings its names along.
 *
 * @param code {@link NationalHoliday}'s word or one of the constants; told by the message
 *     {@code calendar.reason.<code>}
 * @param nameJa the entry's name; empty for every other reason
 */
public record Reason(String code, String nameJa, String nameEn) {

    /** An open day. */
    public static final Reason OPEN = new Reason("OPEN");

    public static final Reason SATURDAY = new Reason("SATURDAY");
    public static final Reason SUNDAY = new Reason("SUNDAY");

    /** 29 December to 3 January. */
    public static final Reason YEAR_END = new Reason("YEAR_END");

    /** The day of the event, which is not counted (Civil Code art. 140). */
    public static final Reason FIRST_DAY = new Reason("FIRST_DAY");

    /** The open day on which a period ends whose last day was closed (Civil Code art. 142). */
    public static final Reason MOVED_HERE = new Reason("MOVED_HERE");

    /** A day on which the clock stood still. */
    public static final Reason STOPPED = new Reason("STOPPED");

    private static final String NAMED = "NAMED";

    private Reason(String code) {
        this(code, "", "");
    }

    static Reason of(String code) {
        return code.equals(OPEN.code) ? OPEN : new Reason(code);
    }

    static Reason of(NationalHoliday holiday) {
        return new Reason(holiday.name());
    }

    /** A day that the calendar's entries name. */
    static Reason named(String nameJa, String nameEn) {
        return new Reason(NAMED, nameJa, nameEn);
    }

    boolean isNamed() {
        return code.equals(NAMED);
    }

    boolean isOpen() {
        return code.equals(OPEN.code);
    }

    /** Whether the calendar says that the day is closed; the other reasons lie in the counting itself. */
    boolean isClosed() {
        return !isOpen() && !equals(FIRST_DAY) && !equals(MOVED_HERE) && !equals(STOPPED);
    }

    /** The name of the day, or of why it is left out: {@code 憲法記念日}, {@code 土曜}. */
    public String say(Words words) {
        if (isNamed()) {
            return words.language() == Language.JA ? nameJa : nameEn;
        }
        return words.say("calendar.reason." + code);
    }
}
