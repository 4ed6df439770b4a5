package org.watchdog.statistics;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchdog.casefile.Stays;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensees;

/**
 * Counts a year. What it costs grows with the incidents of that year and with the stays that ended in it, never with
 * all that ever were or are open: four statements read one range of one index each.
 */
@Service
@Transactional
public class Statistics {

    private final EntityManager rows;
    private final Licensees licensees;
    private final Stays stays;
    private final Clock clock;

    @Inject
    Statistics(EntityManager rows, Licensees licensees, Stays stays, Clock clock) {
        this.rows = rows;
        this.licensees = licensees;
        this.stays = stays;
        this.clock = clock;
    }

    /** The fiscal year that it is now, by the business clock. */
    public int thisYear() {
        return FiscalYear.of(LocalDate.ofInstant(clock.instant(), Words.TOKYO));
    }

    /** All figures of a fiscal year; a year without incidents has its tables too. */
    public Figures of(int year) {
        var counts = counts(year);
        var telling = telling(year);
        var tables = Arrays.stream(Category.values())
                .map(category -> table(
                        category,
                        counts.getOrDefault(category.name(), Map.of()),
                        telling.getOrDefault(category.name(), 0L)))
                .toList();
        return new Figures(
                year,
                telling.getOrDefault(Counting.INCIDENT, 0L),
                businesses(year),
                licensees.countGranted(),
                tables,
                times(year));
    }

    private List<Figures.Time> times(int year) {
        return stays.between(begin(year), begin(year + 1)).stream()
                .map(stay -> new Figures.Time(
                        stay.kind(), stay.state(), stay.count(), stay.totalSeconds(), stay.longestSeconds()))
                .sorted(Comparator.comparing(Figures.Time::kind).thenComparing(Figures.Time::state))
                .toList();
    }

    private static Instant begin(int year) {
        return LocalDate.of(year, Month.APRIL, 1).atStartOfDay(Words.TOKYO).toInstant();
    }

    private static Figures.Table table(Category category, Map<String, Long> counts, long of) {
        return new Figures.Table(
                category,
                of,
                category.words().stream()
                        .map(word -> line(word, counts.getOrDefault(word, 0L), of))
                        .toList());
    }

    private static Figures.Line line(String word, long count, long of) {
        return new Figures.Line(word, count, Figures.permille(count, of));
    }

    private Map<String, Map<String, Long>> counts(int year) {
        @SuppressWarnings("unchecked") // rows of three columns
        List<Object[]> found = rows.createNativeQuery("""
                        select category, word, count(*) from statistics_word
                        where year = ? and category <> 'BUSINESS' group by category, word""").setParameter(1, year).getResultList();
        var counts = new HashMap<String, Map<String, Long>>();
        found.forEach(row -> counts.computeIfAbsent((String) row[0], category -> new HashMap<>())
                .put((String) row[1], ((Number) row[2]).longValue()));
        return counts;
    }

    /** How many incidents say anything in each category. */
    private Map<String, Long> telling(int year) {
        @SuppressWarnings("unchecked") // rows of two columns
        List<Object[]> found = rows.createNativeQuery("""
                        select category, count(distinct case_number) from statistics_word
                        where year = ? group by category""").setParameter(1, year).getResultList();
        return found.stream().collect(toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    private long businesses(int year) {
        return ((Number) rows.createNativeQuery(
                                "select count(distinct word) from statistics_word where year = ? and category = ?")
                        .setParameter(1, year)
                        .setParameter(2, Counting.BUSINESS)
                        .getSingleResult())
                .longValue();
    }
}
