package org.watchdog.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchdog.calendar.CalendarKind;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.OpenDays;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.Problems;

@DisplayName("The calculator of deadlines (contract, section 5)")
class QuestionTest {

    private final OpenDays days = OpenDays.byLaw();

    @Test
    @DisplayName("answers the contract's example")
    void example() {
        var asked = Submission.of(Map.of(
                "from", "2026-05-01",
                "count", BigDecimal.TEN,
                "unit", "BUSINESS_DAYS",
                "countFirstDay", false,
                "roll", "NEXT_OPEN_DAY",
                "calendar", "NATIONAL"));

        var answer = Question.answer(asked, days).orElseThrow();

        assertThat(answer.dueOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        var json = DeadlineResource.DeadlineAnswer.of(answer, Words.in(Language.JA));
        assertThat(json.days()).hasSize(20);
        assertThat(json.days().get(2)).isEqualTo(new DeadlineResource.DeadlineDay("2026-05-03", false, 0, "憲法記念日"));
        assertThat(json.days().get(19)).isEqualTo(new DeadlineResource.DeadlineDay("2026-05-20", true, 10, "営業日"));
        assertThat(json.calendarVersion()).isEqualTo("2026-1");
        assertThat(json.because().get(0)).isEqualTo("5月1日の次の日から、土曜、日曜、祝日、年末年始を除いて10日を数えます。");
    }

    @Test
    @DisplayName("takes what is not said as the contract has it: first day not counted, not moved, national")
    void defaults() {
        var asked = Submission.of(Map.of("from", "2026-05-01", "count", "3", "unit", "CALENDAR_DAYS"));

        var answer = Question.answer(asked, days).orElseThrow();

        assertThat(answer.rule())
                .isEqualTo(new DeadlineRule(3, Unit.CALENDAR_DAYS, false, Roll.NONE, CalendarKind.NATIONAL));
        assertThat(answer.dueOn()).isEqualTo(LocalDate.of(2026, 5, 4));
    }

    @Test
    @DisplayName("tells every broken field at once, in words of both languages")
    void every_broken_field() {
        var asked = Submission.of(Map.of(
                "from", "2026-02-30",
                "count", new BigDecimal("3661"),
                "unit", "WEEKS",
                "countFirstDay", "perhaps",
                "roll", "BACK",
                "calendar", 7));

        assertThat(Question.answer(asked, days)).isEmpty();

        assertThat(asked.errors())
                .extracting(FieldError::field)
                .containsExactly("from", "count", "unit", "countFirstDay", "roll", "calendar");
        for (var language : Language.values()) {
            assertThat(Problems.shown(asked.errors(), Question.WORDS, Words.in(language)))
                    .noneMatch(shown -> shown.message().contains("⟨"));
        }
    }

    @Test
    @DisplayName("asks for what is missing")
    void missing() {
        var asked = Submission.of(Map.of("count", " ", "unit", ""));

        assertThat(Question.answer(asked, days)).isEmpty();

        assertThat(Problems.shown(asked.errors(), Question.WORDS, Words.in(Language.JA)))
                .extracting(Problems.Shown::message)
                .isEqualTo(List.of("もとになる日を入力してください", "いくつ数えるかを入力してください", "何を数えるかを一つ選んでください"));
    }

    @ParameterizedTest
    @CsvSource({
        "1979-12-31, 1, CALENDAR_DAYS, from",
        "2100-01-01, 1, CALENDAR_DAYS, from",
        "2099-12-31, 1, CALENDAR_DAYS, count",
        "2026-05-01, 3660, MONTHS, count",
        "2090-01-01, 3660, BUSINESS_DAYS, count"
    })
    @DisplayName("refuses a deadline that leaves the calendar, and says at which field")
    void outside(String from, String count, String unit, String field) {
        var asked = Submission.of(Map.of("from", from, "count", count, "unit", unit));

        assertThat(Question.answer(asked, days)).isEmpty();

        assertThat(asked.errors()).containsExactly(new FieldError(field, "outsideCalendar"));
    }
}
