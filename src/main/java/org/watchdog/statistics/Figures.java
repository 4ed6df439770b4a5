package org.watchdog.statistics;

import java.util.List;

/**
 * The figures of one fiscal year.
 *
 * @param reports how many incidents were first reported in it
 * @param businesses how many businesses reported them
 * @param granted how many businesses hold a mark now
 */
public record Figures(int year, long reports, long businesses, long granted, List<Table> tables) {

    public Figures {
        tables = List.copyOf(tables);
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

    /** The share in tenths of a percent, rounded half up; 0 of nothing. */
    static long permille(long count, long of) {
        return of == 0 ? 0 : (2_000 * count + of) / (2 * of);
    }
}
