package org.watchdog.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.Explanation.Day;

@DisplayName("Whatever the day and the rule, a deadline")
class DeadlinePropertyTest {

    private static final int CASES = 4_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20260506, 20260922, 42})
    @DisplayName("is the one that a second way of counting finds (Civil Code art. 140 to 143)")
    void second_way(long seed) {
        var random = new SplittableRandom(seed);
        var own = ownClosedDays(random);
        var days = OpenDays.byLaw(own.stream()
                .map(day -> CalendarEntry.closedByBody(day, "休業日", "Closed", "seed"))
                .toArray(CalendarEntry[]::new));
        var national = new NaiveDeadline(holidays(), Set.of());
        var body = new NaiveDeadline(holidays(), own);

        for (int i = 0; i < CASES; i++) {
            var from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(365 * 12));
            var rule = rule(random);
            var naive = rule.calendar() == CalendarKind.BODY ? body : national;

            var explanation = days.explain(from, rule);

            var message = "seed " + seed + ": " + rule + " from " + from;
            assertEquals(naive.due(from, rule), explanation.dueOn(), message);
            isWhole(explanation, naive, message);
            assertEquals(explanation, Explanation.parse(explanation.text()), message);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 19480720})
    @DisplayName("never falls earlier when it counts one more, or starts a day later")
    void monotonous(long seed) {
        var random = new SplittableRandom(seed);
        var days = OpenDays.byLaw();

        for (int i = 0; i < CASES; i++) {
            var from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(365 * 12));
            var rule = rule(random);
            var more =
                    new DeadlineRule(rule.count() + 1, rule.unit(), rule.countFirstDay(), rule.roll(), rule.calendar());

            var due = days.explain(from, rule).dueOn();

            var message = "seed " + seed + ": " + rule + " from " + from;
            assertThat(days.explain(from, more).dueOn()).as(message).isAfterOrEqualTo(due);
            assertThat(days.explain(from.plusDays(1), rule).dueOn()).as(message).isAfterOrEqualTo(due);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 99})
    @DisplayName("is as many business days off as were counted, seen from its first day")
    void business_days_between(long seed) {
        var random = new SplittableRandom(seed);
        var days = OpenDays.byLaw();

        for (int i = 0; i < CASES; i++) {
            var from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(365 * 12));
            int count = 1 + random.nextInt(90);

            var due = days.explain(from, DeadlineRule.businessDays(count)).dueOn();

            assertEquals(count, days.businessDaysBetween(from, due, CalendarKind.BODY), "seed " + seed + ": " + from);
            assertEquals(-count, days.businessDaysBetween(due, from, CalendarKind.BODY), "seed " + seed + ": " + from);
        }
    }

    /** Every day from the first to the due one, numbered without a gap, and what is left out has a reason. */
    private static void isWhole(Explanation explanation, NaiveDeadline naive, String message) {
        int number = 0;
        var expected = explanation.from();
        for (Day day : explanation.days()) {
            assertEquals(expected, day.date(), message);
            assertEquals(day.counted() ? ++number : 0, day.number(), message);
            if (day.counted()) {
                assertEquals(!naive.isClosed(day.date()), day.reason().isOpen(), message);
            } else {
                assertThat(day.reason()).as(message).isNotEqualTo(Reason.OPEN);
            }
            expected = expected.plusDays(1);
        }
        assertEquals(explanation.dueOn().plusDays(1), expected, message);
        if (explanation.rule().unit() != Unit.MONTHS) {
            assertEquals(explanation.rule().count(), number, message);
        }
    }

    private static DeadlineRule rule(SplittableRandom random) {
        var unit = any(random, Unit.values());
        return new DeadlineRule(
                1 + random.nextInt(unit == Unit.MONTHS ? 36 : random.nextInt(10) == 0 ? 900 : 60),
                unit,
                random.nextBoolean(),
                any(random, Roll.values()),
                any(random, CalendarKind.values()));
    }

    private static <E> E any(SplittableRandom random, E[] words) {
        return words[random.nextInt(words.length)];
    }

    private static Set<LocalDate> ownClosedDays(SplittableRandom random) {
        var days = new HashSet<LocalDate>();
        for (int i = 0; i < 200; i++) {
            days.add(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(365 * 16)));
        }
        return days;
    }

    private static Set<LocalDate> holidays() {
        var days = new HashSet<LocalDate>();
        for (int year = 2019; year <= 2050; year++) {
            days.addAll(NationalHolidays.of(year).keySet());
        }
        return days;
    }
}
