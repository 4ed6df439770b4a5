package org.watchdog.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.kernel.Yen;

@DisplayName("The insurer's time to pay")
class PaymentTermTest {

    private static final OpenDays CALENDAR = OpenDays.byLaw();
    private static final LocalDate COMPLETE = LocalDate.of(2026, 5, 20);
    private static final int TIMES = 500;

    @Test
    @DisplayName("is 30 days from the day on which the claim was complete, that day included")
    void thirty_days() {
        assertThat(due(30)).isEqualTo("2026-06-18");
    }

    @Test
    @DisplayName("leaves out the days of an obstruction, its first and its last among them, and says so of each")
    void obstructed() {
        var counted = PaymentTerm.of(CALENDAR, COMPLETE, 30, List.of(period(10, 14)));

        assertThat(counted.dueOn()).isEqualTo("2026-06-23");
        assertThat(counted.days().stream()
                        .filter(day -> !day.counted())
                        .map(Explanation.Day::date)
                        .toList())
                .isEqualTo(
                        COMPLETE.plusDays(10).datesUntil(COMPLETE.plusDays(15)).toList());
    }

    @Test
    @DisplayName("leaves out a day once, however often it is recorded, and goes on to an obstruction in the days won")
    void several() {
        assertThat(due(30, period(10, 14), period(12, 16))).isEqualTo("2026-06-25");
        assertThat(due(30, period(31, 33), period(10, 14))).isEqualTo("2026-06-26");
    }

    @Test
    @DisplayName("does not move for days after its end")
    void too_late() {
        assertThat(due(30, period(30, 60))).isEqualTo("2026-06-18");
    }

    @Test
    @DisplayName("begins behind an obstruction of its first day")
    void from_the_first_day() {
        assertThat(due(30, period(0, 1))).isEqualTo("2026-06-20");
    }

    @Test
    @DisplayName("ends with the last of so many days that are not obstructed, whatever was recorded")
    void by_counting() {
        var random = new Random(11);
        for (int n = 0; n < TIMES; n++) {
            var count = List.of(30, 60, 90, 180).get(random.nextInt(4));
            var obstructed = IntStream.range(0, random.nextInt(5))
                    .mapToObj(one -> {
                        var from = random.nextInt(count + 20);
                        return period(from, from + random.nextInt(20));
                    })
                    .toList();

            var counted = PaymentTerm.of(CALENDAR, COMPLETE, count, obstructed);

            assertThat(counted.dueOn())
                    .as("%d days without %s", count, obstructed)
                    .isEqualTo(plain(count, obstructed));
            assertThat(counted.counted()).isEqualTo(count);
            assertThat(counted.days().stream().filter(Explanation.Day::counted).map(Explanation.Day::date))
                    .noneMatch(day -> obstructed.stream().anyMatch(period -> period.holds(day)));
        }
    }

    @Test
    @DisplayName("bears interest only from its new last day on")
    void interest() {
        var paidOn = LocalDate.of(2026, 6, 28);
        var before = LateInterest.of(
                new Yen(10_000_000),
                PaymentTerm.of(CALENDAR, COMPLETE, 30, List.of()).dueOn(),
                paidOn);
        var after = LateInterest.of(
                new Yen(10_000_000),
                PaymentTerm.of(CALENDAR, COMPLETE, 30, List.of(period(10, 14))).dueOn(),
                paidOn);

        assertThat(before).isEqualTo(new Yen(8_219)); // ten days
        assertThat(after).isEqualTo(new Yen(4_109)); // five
    }

    /** Day after day, as one counts on one's fingers. */
    private static LocalDate plain(int count, List<Period> obstructed) {
        var day = COMPLETE.minusDays(1);
        for (int counted = 0; counted < count; ) {
            day = day.plusDays(1);
            var today = day;
            if (obstructed.stream().noneMatch(period -> period.holds(today))) {
                counted++;
            }
        }
        return day;
    }

    private static LocalDate due(int count, Period... obstructed) {
        return PaymentTerm.of(CALENDAR, COMPLETE, count, List.of(obstructed)).dueOn();
    }

    /** So many days after the claim was complete. */
    private static Period period(int from, int to) {
        return new Period(COMPLETE.plusDays(from), COMPLETE.plusDays(to));
    }
}
