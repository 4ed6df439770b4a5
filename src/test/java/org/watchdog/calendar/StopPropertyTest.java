package org.watchdog.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;

/** Promise 2: whatever is stopped, resumed, added to the calendar or taken away from it, nobody gets less time. */
@DisplayName("Whatever is stopped or closed later, a deadline")
class StopPropertyTest {

    private static final int CASES = 2_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20260508, 42})
    @DisplayName("is the one that a second way of counting finds, stopped any number of times")
    void second_way(long seed) {
        var random = new SplittableRandom(seed);
        var own = someDays(random);
        var days = OpenDays.byLaw(closed(own));
        var national = new NaiveDeadline(holidays(), Set.of());
        var body = new NaiveDeadline(holidays(), own);

        for (int i = 0; i < CASES; i++) {
            var told = days.explain(from(random), rule(random));
            var naive = told.rule().calendar() == CalendarKind.BODY ? body : national;
            var stopped = new HashSet<LocalDate>();
            var earliest = told.from();
            for (int stops = random.nextInt(4); stops > 0 && !earliest.isAfter(told.dueOn()); stops--) {
                var stop = anyDay(random, earliest, told.dueOn());
                var resumed = stop.plusDays(random.nextInt(40));
                told = days.resume(told, stop, resumed);
                stopped.addAll(stop.datesUntil(resumed).toList());
                earliest = resumed.plusDays(1);
            }

            var message = "seed " + seed + ": " + told.text();
            assertEquals(naive.due(told.from(), told.rule(), stopped), told.dueOn(), message);
            assertEquals(told, Explanation.parse(told.text()), message);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 140})
    @DisplayName(
            "keeps what remained when it was stopped, day for day, and loses nothing where it goes on the same day")
    void remaining(long seed) {
        var random = new SplittableRandom(seed);
        var days = OpenDays.byLaw(closed(someDays(random)));

        for (int i = 0; i < CASES; i++) {
            var told = days.explain(from(random), rule(random));
            var stop = anyDay(random, told.from(), told.dueOn());
            var resumed = stop.plusDays(random.nextInt(40));

            var after = days.resume(told, stop, resumed);

            var message = "seed " + seed + ": " + told.text() + " stopped " + stop + ", resumed " + resumed;
            assertThat(after.days().stream()
                            .filter(day -> day.counted() && !day.date().isBefore(resumed))
                            .count())
                    .as(message)
                    .isEqualTo(new Paused(told, stop).remaining());
            assertThat(after.dueOn()).as(message).isAfterOrEqualTo(told.dueOn()).isAfterOrEqualTo(resumed);
            assertThat(after.counted()).as(message).isEqualTo(told.counted());
            if (told.rule().unit() != Unit.BUSINESS_DAYS && told.rule().roll() == Roll.NONE) {
                assertEquals(told.dueOn().plusDays(stop.datesUntil(resumed).count()), after.dueOn(), message);
            }
            assertEquals(told, days.resume(told, stop, stop), message);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 143})
    @DisplayName("is never shortened by a later edition of the calendar, and not changed by days that open after all")
    void later_editions(long seed) {
        var random = new SplittableRandom(seed);

        for (int i = 0; i < CASES / 10; i++) {
            var before = someDays(random);
            var added = new HashSet<>(before);
            added.addAll(someDays(random));
            var told = OpenDays.byLaw(closed(before)).explain(from(random), rule(random));
            var stop = anyDay(random, told.from(), told.dueOn());
            var resumed = stop.plusDays(random.nextInt(20));

            var lengthened = OpenDays.byLaw(closed(added)).recount(told);
            var reopened = OpenDays.byLaw().recount(lengthened);

            var message = "seed " + seed + ": " + told.text() + " and then " + lengthened.text();
            assertThat(lengthened.dueOn()).as(message).isAfterOrEqualTo(told.dueOn());
            if (told.rule().unit() == Unit.BUSINESS_DAYS || told.rule().roll() == Roll.NONE) {
                var byTheNew = OpenDays.byLaw(closed(added)).explain(told.from(), told.rule());
                assertEquals(byTheNew.dueOn(), lengthened.dueOn(), message);
            }
            assertEquals(counted(lengthened), counted(reopened), message);
            assertEquals(lengthened.dueOn(), reopened.dueOn(), message);
            assertThat(OpenDays.byLaw().resume(told, stop, resumed).dueOn())
                    .as(message)
                    .isEqualTo(OpenDays.byLaw(closed(keptUntil(before, told)))
                            .resume(told, stop, resumed)
                            .dueOn())
                    .isAfterOrEqualTo(told.dueOn());
        }
    }

    /** The days that count; what the others are called may change. */
    private static List<LocalDate> counted(Explanation told) {
        return told.days().stream()
                .filter(Explanation.Day::counted)
                .map(Explanation.Day::date)
                .toList();
    }

    /** Of the closed days those that the deadline was told. */
    private static Set<LocalDate> keptUntil(Set<LocalDate> closed, Explanation told) {
        var kept = new HashSet<>(closed);
        kept.removeIf(day -> day.isAfter(told.dueOn()));
        return kept;
    }

    private static LocalDate from(SplittableRandom random) {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(365 * 12));
    }

    private static LocalDate anyDay(SplittableRandom random, LocalDate first, LocalDate last) {
        var days = first.datesUntil(last.plusDays(1)).toList();
        return days.get(random.nextInt(days.size()));
    }

    private static DeadlineRule rule(SplittableRandom random) {
        var unit = any(random, List.of(Unit.values()));
        return new DeadlineRule(
                1 + random.nextInt(unit == Unit.MONTHS ? 8 : 40),
                unit,
                random.nextBoolean(),
                any(random, List.of(Roll.values())),
                any(random, List.of(CalendarKind.values())));
    }

    private static <E> E any(SplittableRandom random, List<E> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static Set<LocalDate> someDays(SplittableRandom random) {
        var days = new HashSet<LocalDate>();
        for (int i = 0; i < 400; i++) {
            days.add(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(365 * 16)));
        }
        return days;
    }

    private static CalendarEntry[] closed(Set<LocalDate> days) {
        var entries = new ArrayList<CalendarEntry>();
        days.forEach(day -> entries.add(CalendarEntry.closedByBody(day, "休業日", "Closed", "seed")));
        return entries.toArray(CalendarEntry[]::new);
    }

    private static Set<LocalDate> holidays() {
        var days = new HashSet<LocalDate>();
        for (int year = 2019; year <= 2051; year++) {
            days.addAll(NationalHolidays.of(year).keySet());
        }
        return days;
    }
}
