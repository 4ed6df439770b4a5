package org.watchdog.calendar;

import org.watchdog.platform.api.Words;

/**
 * How far off a deadline is, in the words and the mark that stand beside its date: {@code あと4営業日}, {@code 2日超過}.
 *
 * @param count days, or business days of the calendar the deadline was counted by; 0 today
 * @param inBusinessDays whether {@code count} is business days; what is overdue is always told in days
 */
public record TimeLeft(State state, int count, boolean inBusinessDays) {

    public enum State {
        OVER,
        TODAY,
        /** Two business days or fewer, or five days of a clock that counts every day. */
        SOON,
        LATER
    }

    static TimeLeft overdue(int days) {
        return new TimeLeft(State.OVER, days, false);
    }

    static TimeLeft ahead(int count, boolean inBusinessDays) {
        if (count == 0) {
            return new TimeLeft(State.TODAY, 0, false);
        }
        return new TimeLeft(count <= (inBusinessDays ? 2 : 5) ? State.SOON : State.LATER, count, inBusinessDays);
    }

    public boolean isOver() {
        return state == State.OVER;
    }

    /**
     * The shape that goes with the words, as {@code platform/parts :: due} takes it: {@code over}, {@code soon} or
     * none.
     */
    public String shape() {
        return switch (state) {
            case OVER -> "over";
            case TODAY, SOON -> "soon";
            case LATER -> "";
        };
    }

    public String say(Words words) {
        var key = "calendar.left."
                + switch (state) {
                    case OVER -> "over";
                    case TODAY -> "today";
                    case SOON, LATER -> inBusinessDays ? "business" : "days";
                };
        return count == 1 ? words.find(key + ".1").orElse(words.say(key, count)) : words.say(key, count);
    }
}
