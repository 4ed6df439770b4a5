package org.watchdog.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Words;

@DisplayName("A deadline is told")
class ToldTest {

    private static final Words JA = Words.in(Language.JA);
    private static final Words EN = Words.in(Language.EN);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 14);

    private final OpenDays days = OpenDays.byLaw(
            CalendarEntry.closedByBody(LocalDate.of(2026, 5, 29), "機構の休業日", "Closed day of the body", "example"));

    @Test
    @DisplayName("with its answer, how it was counted, and each day as the case page shows it")
    void case_page() {
        var told = days.explain(LocalDate.of(2026, 5, 1), DeadlineRule.businessDays(10))
                .told(JA, TODAY);

        assertThat(told.summary()).isEqualTo("5月20日になる理由");
        assertThat(told.sentences()).containsExactly("5月1日の次の日から、当機構の営業日で10日を数えます。", "20日のうち10日を数え、休みの9日は数えていません。");
        assertThat(told.calendar()).isEqualTo("暦：2026年第1版（国民の祝日、年末年始、当機構の休業日）。");
        assertThat(told.marks())
                .extracting(m -> (m.css() + "|" + m.day() + "|" + m.label() + "|" + m.hidden()))
                .containsExactly(
                        "gone|5/1 金|初日|",
                        "skip-day|5/2 土|土曜|",
                        "skip-day|5/3 日|憲法記念日|",
                        "skip-day|5/4 月|みどりの日|",
                        "skip-day|5/5 火|こどもの日|",
                        "skip-day|5/6 水|振替休日|",
                        "gone|5/7 木|1|",
                        "gone|5/8 金|2|",
                        "skip-day|5/9 土|土曜|",
                        "skip-day|5/10 日|日曜|",
                        "gone|5/11 月|3|",
                        "gone|5/12 火|4|",
                        "gone|5/13 水|5|",
                        "now|5/14 木|6|きょう",
                        "|5/15 金|7|",
                        "skip-day|5/16 土|土曜|",
                        "skip-day|5/17 日|日曜|",
                        "|5/18 月|8|",
                        "|5/19 火|9|",
                        "last|5/20 水|10|期限");
    }

    @Test
    @DisplayName("in English with the same days")
    void english() {
        var told = days.explain(LocalDate.of(2026, 5, 28), DeadlineRule.businessDays(5))
                .told(EN, LocalDate.of(2026, 5, 28));

        assertThat(told.summary()).isEqualTo("Why it is 5 Jun");
        assertThat(told.sentences().get(0))
                .isEqualTo("From the day after 28 May, the business days of the body are counted up to 5.");
        assertThat(told.marks().get(0).hidden()).isEqualTo("Today");
        assertThat(told.marks().get(1))
                .isEqualTo(new Told.Mark(
                        LocalDate.of(2026, 5, 29), "skip-day", "Fri 29 May", "Closed day of the body", ""));
    }

    @Test
    @DisplayName("with what became of a closed last day (Civil Code art. 142)")
    void closed_last_day() {
        var known = LocalDate.of(2026, 4, 1);
        var moved = new DeadlineRule(60, Unit.CALENDAR_DAYS, true, Roll.NEXT_OPEN_DAY, CalendarKind.NATIONAL);
        var stays = new DeadlineRule(60, Unit.CALENDAR_DAYS, true, Roll.NONE, CalendarKind.NATIONAL);

        assertThat(days.explain(known, moved).told(JA, TODAY).sentences())
                .containsExactly("4月1日を1日目として、休みの日も入れて60日を数えます。", "最後の日の5月30日は休みの日です。そのため、次に開いている6月1日に移しました。");
        assertThat(days.explain(known, stays).told(JA, TODAY).sentences()).contains("最後の日の5月30日は休みの日ですが、期限は移りません。");
        assertThat(days.explain(known, moved).told(JA, TODAY).marks())
                .last()
                .isEqualTo(new Told.Mark(LocalDate.of(2026, 6, 1), "last", "6/1 月", "移した日", "期限"));
    }

    @Test
    @DisplayName("with the day that corresponds, or that there is none (Civil Code art. 143)")
    void months() {
        assertThat(told(LocalDate.of(2026, 5, 1), DeadlineRule.months(3)))
                .containsExactly(
                        "5月1日の次の日から、暦のとおりに3か月を数えます。",
                        "数え始める日は5月2日です。最後の月の同じ日にあたる8月2日の、前の日で終わります。",
                        "最後の日の8月1日は休みの日ですが、期限は移りません。");
        assertThat(told(LocalDate.of(2026, 1, 30), DeadlineRule.months(1)))
                .contains("数え始める日は1月31日です。最後の月に31日がないため、その月の最後の日で終わります。");
    }

    @Test
    @DisplayName("with the year where it is not this one")
    void years() {
        var told = days.explain(LocalDate.of(2026, 12, 25), DeadlineRule.businessDays(2))
                .told(JA, TODAY);

        assertThat(told.summary()).isEqualTo("2027年1月4日になる理由");
        assertThat(told.marks()).extracting(Told.Mark::day).contains("12/31 木", "2027/1/1 金", "1/2 土");
        assertThat(days.explain(LocalDate.of(2025, 12, 25), DeadlineRule.businessDays(3))
                        .told(JA, TODAY)
                        .marks()
                        .get(0)
                        .day())
                .isEqualTo("2025/12/25 木");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-12, BUSINESS_DAYS, 2日超過, 2 days overdue, over",
        "2026-05-13, BUSINESS_DAYS, 1日超過, 1 day overdue, over",
        "2026-05-14, BUSINESS_DAYS, きょうまで, Due today, soon",
        "2026-05-15, BUSINESS_DAYS, あと1営業日, 1 business day left, soon",
        "2026-05-18, BUSINESS_DAYS, あと2営業日, 2 business days left, soon",
        "2026-05-19, BUSINESS_DAYS, あと3営業日, 3 business days left, ''",
        "2026-05-25, BUSINESS_DAYS, あと7営業日, 7 business days left, ''",
        "2026-05-27, BUSINESS_DAYS, あと9営業日, 9 business days left, ''",
        "2026-06-01, BUSINESS_DAYS, あと11営業日, 11 business days left, ''",
        "2026-05-19, CALENDAR_DAYS, あと5日, 5 days left, soon",
        "2026-05-20, CALENDAR_DAYS, あと6日, 6 days left, ''",
        "2026-05-15, MONTHS, あと1日, 1 day left, soon"
    })
    @DisplayName("as time left, in the words and the mark of the work list")
    void time_left(LocalDate dueOn, Unit unit, String ja, String en, String shape) {
        var left = days.left(TODAY, dueOn, unit, CalendarKind.BODY);

        assertThat(List.of(left.say(JA), left.say(EN), left.shape())).containsExactly(ja, en, shape);
    }

    @Test
    @DisplayName("in days when a day became closed after it was set, so that none is open until then")
    void closed_afterwards() {
        var left =
                days.left(LocalDate.of(2026, 5, 29), LocalDate.of(2026, 5, 31), Unit.BUSINESS_DAYS, CalendarKind.BODY);

        assertThat(left.say(JA)).isEqualTo("あと2日");
    }

    @Test
    @DisplayName("with each stop: from when to when, and that those days are not counted or added at the end")
    void stops() {
        var told = days.explain(LocalDate.of(2026, 5, 1), DeadlineRule.businessDays(10));
        var once = days.resume(told, LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 12));
        var twice = days.resume(once, LocalDate.of(2026, 5, 14), LocalDate.of(2026, 5, 15));
        var months = days.resume(
                days.explain(LocalDate.of(2026, 4, 30), DeadlineRule.months(1)),
                LocalDate.of(2026, 5, 8),
                LocalDate.of(2026, 5, 10));

        assertThat(twice.told(JA, TODAY).sentences())
                .containsExactly(
                        "5月1日の次の日から、当機構の営業日で10日を数えます。",
                        "25日のうち10日を数え、休みの9日は数えていません。",
                        "5月8日から5月11日までの4日は停止していたため、数えていません。",
                        "5月14日は停止していたため、数えていません。");
        assertThat(twice.told(JA, TODAY).marks())
                .extracting(m -> m.css() + "|" + m.day() + "|" + m.label())
                .contains("skip-day|5/8 金|停止", "gone|5/12 火|2", "skip-day now|5/14 木|停止", "last|5/25 月|10");
        assertThat(months.told(JA, TODAY).sentences()).contains("5月8日から5月9日までの2日は停止していました。その日数を終わりに加えます。");
        assertThat(months.dueOn()).isEqualTo(LocalDate.of(2026, 6, 2));
    }

    @Test
    @DisplayName("while it is stopped without a due day: what was counted, and what remains")
    void paused() {
        var told = days.explain(LocalDate.of(2026, 5, 1), DeadlineRule.businessDays(10));
        var paused = new Paused(told, LocalDate.of(2026, 5, 11)).told(JA, TODAY);

        assertThat(paused.summary()).isEqualTo("停止するまでに数えた日");
        assertThat(paused.sentences())
                .containsExactly("5月1日の次の日から、当機構の営業日で10日を数えます。", "5月11日から停止しています。", "再開すると、残りの8日を数えます。");
        assertThat(paused.marks())
                .extracting(m -> m.css() + "|" + m.day() + "|" + m.label())
                .endsWith(
                        "gone|5/8 金|2",
                        "skip-day|5/9 土|土曜",
                        "skip-day|5/10 日|日曜",
                        "skip-day|5/11 月|停止",
                        "skip-day|5/12 火|停止",
                        "skip-day|5/13 水|停止",
                        "skip-day now|5/14 木|停止");
        assertThat(paused.marks()).noneMatch(m -> m.css().contains("last"));
    }

    @Test
    @DisplayName("while it is stopped with no day left but the move to an open one")
    void nothing_remains() {
        var told = days.explain(LocalDate.of(2026, 5, 1), DeadlineRule.days(1));

        assertThat(told.dueOn()).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(new Paused(told, LocalDate.of(2026, 5, 6)).told(JA, TODAY).sentences())
                .endsWith("数える日は残っていません。再開した日に期限が来ます。その日が休みの日のときは、次に開いている日です。");
        assertThat(days.resume(told, LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 9))
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 5, 11));
    }

    private List<String> told(LocalDate from, DeadlineRule rule) {
        return days.explain(from, rule).told(JA, TODAY).sentences();
    }
}
