package org.watchdog.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.watchdog.calendar.CalendarKind.BODY;
import static org.watchdog.calendar.CalendarKind.NATIONAL;
import static org.watchdog.calendar.DeadlineRule.Roll.NEXT_OPEN_DAY;
import static org.watchdog.calendar.DeadlineRule.Roll.NONE;
import static org.watchdog.calendar.DeadlineRule.Unit.BUSINESS_DAYS;
import static org.watchdog.calendar.DeadlineRule.Unit.CALENDAR_DAYS;
import static org.watchdog.calendar.DeadlineRule.Unit.MONTHS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.Explanation.Day;

@DisplayName("A deadline")
class DeadlineTest {

    private static final CalendarEntry FOUNDING_DAY =
            CalendarEntry.closedByBody(LocalDate.of(2026, 5, 29), "創立記念日", "Founding day", "example");

    private final OpenDays days = OpenDays.byLaw(FOUNDING_DAY);

    @Test
    @DisplayName("of 10 business days from 1 May 2026 falls due on 20 May, and shows each of the 20 days (R-DEF-01)")
    void golden_week() {
        var explanation = days.explain(LocalDate.of(2026, 5, 1), DeadlineRule.businessDays(10));

        assertThat(explanation.dueOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(explanation.days()).hasSize(20);
        assertThat(explanation.days())
                .extracting(
                        day -> day.counted() ? "" + day.number() : day.reason().code())
                .containsExactly(
                        "FIRST_DAY",
                        "SATURDAY",
                        "CONSTITUTION_DAY",
                        "GREENERY_DAY",
                        "CHILDRENS_DAY",
                        "SUBSTITUTE_HOLIDAY",
                        "1",
                        "2",
                        "SATURDAY",
                        "SUNDAY",
                        "3",
                        "4",
                        "5",
                        "6",
                        "7",
                        "SATURDAY",
                        "SUNDAY",
                        "8",
                        "9",
                        "10");
        assertThat(explanation.counted()).isEqualTo(10);
        assertThat(explanation.calendarVersion()).isEqualTo("2026-1");
    }

    @Test
    @DisplayName("of the body leaves out its own closed day, and one of an authority does not (R-DEF-02, R-APPI-05)")
    void own_closed_day() {
        var from = LocalDate.of(2026, 5, 28);

        assertThat(due(from, 5, BUSINESS_DAYS, false, NONE, BODY)).isEqualTo("2026-06-05");
        assertThat(due(from, 5, BUSINESS_DAYS, false, NONE, NATIONAL)).isEqualTo("2026-06-04");
        assertThat(due(from, 1, CALENDAR_DAYS, false, NEXT_OPEN_DAY, BODY)).isEqualTo("2026-06-01");
        assertThat(due(from, 1, CALENDAR_DAYS, false, NEXT_OPEN_DAY, NATIONAL)).isEqualTo("2026-05-29");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10, 30, NONE, 2026-07-09",
        "2026-04-01, 60, NONE, 2026-05-30",
        "2026-04-01, 60, NEXT_OPEN_DAY, 2026-06-01",
        "2026-04-03, 30, NEXT_OPEN_DAY, 2026-05-07",
        "2026-04-01, 3, NONE, 2026-04-03",
        "2026-04-01, 5, NONE, 2026-04-05"
    })
    @DisplayName("of a report counts the day of knowledge as day 1 (examples 1, 2, 4, 5; R-RPT-11, R-APPI-04, -05)")
    void day_of_knowledge(LocalDate known, int count, Roll roll, String due) {
        assertThat(due(known, count, CALENDAR_DAYS, true, roll, NATIONAL)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-10, 12, 2027-04-10",
        "2026-01-15, 3, 2026-04-15",
        "2026-01-30, 1, 2026-02-28",
        "2026-01-29, 1, 2026-02-28",
        "2026-01-28, 1, 2026-02-28",
        "2026-01-27, 1, 2026-02-27",
        "2024-01-28, 1, 2024-02-28",
        "2024-01-29, 1, 2024-02-29",
        "2024-01-30, 1, 2024-02-29",
        "2026-01-31, 1, 2026-02-28",
        "2026-02-28, 1, 2026-03-31",
        "2026-12-31, 2, 2027-02-28",
        "2024-02-28, 12, 2025-02-28",
        "2024-02-29, 12, 2025-02-28"
    })
    @DisplayName("in months ends the day before the corresponding one, or with the month (examples 17, 18; R-NAP-11)")
    void months(LocalDate from, int count, String due) {
        assertThat(due(from, count, MONTHS, false, NONE, NATIONAL)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2, 2026-07-31",
        "2026-06-10, 1, 2026-07-09",
        "2026-01-31, 1, 2026-02-28",
        "2025-12-01, 3, 2026-02-28"
    })
    @DisplayName("in months counts a first day that is effective from midnight (R-NAP-14)")
    void months_from_midnight(LocalDate from, int count, String due) {
        assertThat(due(from, count, MONTHS, true, NONE, NATIONAL)).isEqualTo(due);
    }

    @Test
    @DisplayName("of 30 days for an objection leaves out the day of receipt and moves on from a holiday (R-OBJ-03)")
    void objection() {
        var explanation = days.explain(LocalDate.of(2026, 4, 5), DeadlineRule.days(28));

        assertThat(explanation.dueOn()).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(explanation.days().subList(28, 33))
                .extracting(Day::date, Day::number, day -> day.reason().code())
                .containsExactly(
                        tuple(LocalDate.of(2026, 5, 3), 28, "CONSTITUTION_DAY"),
                        tuple(LocalDate.of(2026, 5, 4), 0, "GREENERY_DAY"),
                        tuple(LocalDate.of(2026, 5, 5), 0, "CHILDRENS_DAY"),
                        tuple(LocalDate.of(2026, 5, 6), 0, "SUBSTITUTE_HOLIDAY"),
                        tuple(LocalDate.of(2026, 5, 7), 0, "MOVED_HERE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-02", "2026-05-03", "2026-05-06", "2026-12-29", "2027-01-03"})
    @DisplayName("never counts a closed day as a business day, not even as the first")
    void closed_first_day(LocalDate closed) {
        var counting = days.explain(closed, new DeadlineRule(1, BUSINESS_DAYS, true, NONE, NATIONAL));
        var leaving = days.explain(closed, new DeadlineRule(1, BUSINESS_DAYS, false, NONE, NATIONAL));

        assertThat(counting.dueOn()).isEqualTo(leaving.dueOn()).isAfter(closed);
        assertThat(counting.days().get(0).counted()).isFalse();
    }

    @Test
    @DisplayName("of one business day that counts its open first day falls due the same day (R-DEF-08)")
    void same_day() {
        assertThat(due(LocalDate.of(2026, 5, 1), 1, BUSINESS_DAYS, true, NONE, BODY))
                .isEqualTo("2026-05-01");
        assertThat(due(LocalDate.of(2026, 5, 1), 1, CALENDAR_DAYS, true, NONE, BODY))
                .isEqualTo("2026-05-01");
    }

    @Test
    @DisplayName("over the turn of the year leaves out 29 December to 3 January")
    void year_end() {
        assertThat(due(LocalDate.of(2026, 12, 28), 1, BUSINESS_DAYS, false, NONE, NATIONAL))
                .isEqualTo("2027-01-04");
        assertThat(due(LocalDate.of(2026, 12, 28), 1, CALENDAR_DAYS, false, NEXT_OPEN_DAY, NATIONAL))
                .isEqualTo("2027-01-04");
    }

    @Test
    @DisplayName("is moved by an entry of a later edition, in both directions")
    void entries_override() {
        var newHoliday = new CalendarEntry(
                LocalDate.of(2026, 6, 1), NATIONAL, true, "特別の休日", "Special holiday", "a law for one day");
        var notKept = new CalendarEntry(
                LocalDate.of(2026, 11, 3), NATIONAL, false, "文化の日", "Culture Day", "a law for one day");
        var open = new CalendarEntry(LocalDate.of(2026, 5, 29), BODY, false, "創立記念日", "Founding day", "decision");

        var changed = OpenDays.byLaw(FOUNDING_DAY, newHoliday, notKept, open);

        assertThat(changed.explain(LocalDate.of(2026, 5, 28), DeadlineRule.businessDays(2))
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 6, 2));
        assertThat(changed.isOpen(LocalDate.of(2026, 11, 3), NATIONAL)).isTrue();
        assertThat(changed.isOpen(LocalDate.of(2026, 5, 29), BODY)).isTrue();
        assertThat(changed.isOpen(LocalDate.of(2026, 6, 1), NATIONAL)).isFalse();
    }

    @Test
    @DisplayName("that leaves the calendar is refused, not guessed")
    void outside() {
        assertThat(days.explainIfKnown(LocalDate.of(2099, 12, 20), DeadlineRule.businessDays(10)))
                .isEmpty();
        assertThat(days.explainIfKnown(LocalDate.of(1979, 12, 31), DeadlineRule.days(1)))
                .isEmpty();
        assertThat(days.explainIfKnown(
                        LocalDate.of(2099, 12, 25), new DeadlineRule(6, CALENDAR_DAYS, false, NEXT_OPEN_DAY, NATIONAL)))
                .isEmpty();
        assertThat(days.explainIfKnown(LocalDate.of(2026, 1, 1), DeadlineRule.months(3660)))
                .isEmpty();
        assertThat(days.explainIfKnown(LocalDate.of(2099, 12, 31), DeadlineRule.months(1)))
                .isEmpty();
        assertThat(days.explain(LocalDate.of(2099, 12, 1), new DeadlineRule(1, MONTHS, true, NONE, NATIONAL))
                        .dueOn())
                .isEqualTo(LocalDate.of(2099, 12, 31));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.explain(LocalDate.of(2099, 12, 20), DeadlineRule.businessDays(10)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3661})
    @DisplayName("counts from 1 to 3,660")
    void count(int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> DeadlineRule.businessDays(count));
    }

    @Test
    @DisplayName("of 3,660 business days is found and kept whole")
    void longest() {
        var explanation = days.explain(LocalDate.of(2026, 5, 1), DeadlineRule.businessDays(3660));

        assertThat(explanation.counted()).isEqualTo(3660);
        assertThat(explanation.text().length()).isLessThan(60_000);
        assertThat(Explanation.parse(explanation.text())).isEqualTo(explanation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2 2026-05-01 1/BUSINESS_DAYS/false/NONE/BODY 2026-1 1",
                "1 2026-05-01 1/BUSINESS_DAYS/false/NONE/BODY 2026-1",
                "1 2026-05-01 1/WEEKS/false/NONE/BODY 2026-1 -FIRST_DAY 1",
                "1 2026-05-01 1/BUSINESS_DAYS/false/NONE/BODY 2026-1 -NAMED=a 1",
                "1 2026-05-01 1/BUSINESS_DAYS/false/NONE/BODY 2026-1 x"
            })
    @DisplayName("is not read from a line that is no kept explanation")
    void broken_text(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Explanation.parse(text));
    }

    @Test
    @DisplayName("is kept as one line that names each closed day, the body's own with both names")
    void kept() {
        var tricky = CalendarEntry.closedByBody(LocalDate.of(2026, 5, 29), "記念日 100% = 休み", "Day = 1%20", "x");
        var explanation = OpenDays.byLaw(tricky).explain(LocalDate.of(2026, 5, 28), DeadlineRule.businessDays(5));

        var text = explanation.text();

        assertThat(text)
                .isEqualTo("1 2026-05-28 5/BUSINESS_DAYS/false/NONE/BODY 2026-1 -FIRST_DAY"
                        + " -NAMED=記念日%20100%25%20%3D%20休み=Day%20%3D%201%2520 -SATURDAY -SUNDAY 5");
        assertThat(Explanation.parse(text)).isEqualTo(explanation);
    }

    private String due(LocalDate from, int count, Unit unit, boolean first, Roll roll, CalendarKind calendar) {
        var explanation = days.explain(from, new DeadlineRule(count, unit, first, roll, calendar));
        assertThat(List.of(explanation.days().get(0).date(), explanation.from()))
                .containsOnly(from);
        return explanation.dueOn().toString();
    }
}
