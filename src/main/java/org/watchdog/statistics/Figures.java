package org.watchdog.statistics;

import java.util.List;
import org.watchdog.casefile.CaseState;
import org.watchdog.kernel.CaseKind;

/**
 * The figures of one fiscal year.
 *
 * @param reports how many incidents were first reported in it
 * @param businesses how many businesses reported them
 * @param granted how many businesses hold a mark now
 * @param times how long cases of every kind were in their states, for the stays that ended in the year
 */
public record Figures(int year, long reports, long businesses, long granted, List<Table> tables, List<Time> times) {

    public Figures {
        tables = List.copyOf(tables);
        times = List.copyOf(times);
    }

    /** How many of the businesses that hold a mark reported, in tenths of a percent, rounded half up; 0 of none. */
    public long reportingPermille() {
        return permille(businesses, granted);
    }

    /**
     * The incidents of the year by one category. Where several words may apply to one incident, the counts add up to
     * more than {@code of}.
     *
     * @param of the incidents that say anything in this category
     */
    public record Table(Category category, long of, List<Line> lines) {

        public Table {
            lines = List.copyOf(lines);
        }

        /** The largest count, at least 1: what a bar of full length stands for. */
        public long most() {
            return Math.max(1, lines.stream().mapToLong(Line::count).max().orElse(1));
        }
    }

    /**
     * One word and how often it stands.
     *
     * @param permille its share in tenths of a percent, rounded half up
     */
    public record Line(String word, long count, long permille) {}

    /**
     * How long the cases of one kind were in one state, in days of 24 hours, closed days with them.
     *
     * @param count how many stays ended; a case that comes to a state twice counts twice
     */
    public record Time(CaseKind kind, CaseState state, long count, long totalSeconds, long longestSeconds) {

        private static final long TENTH = 8_640;

        /** The average, in tenths of a day, rounded half up. */
        public long averageTenthsOfDays() {
            return (2 * totalSeconds + count * TENTH) / (2 * count * TENTH);
        }

        /** The longest, in tenths of a day, rounded half up. */
        public long longestTenthsOfDays() {
            return (2 * longestSeconds + TENTH) / (2 * TENTH);
        }
    }

    /** The share in tenths of a percent, rounded half up; 0 of nothing. */
    static long permille(long count, long of) {
        return of == 0 ? 0 : (2_000 * count + of) / (2 * of);
    }
}
