package org.watchdog.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.incident.Duties.Duty;
import org.watchdog.incident.Duties.Prompt;
import org.watchdog.incident.Duties.To;
import org.watchdog.incident.Duties.Trigger;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.decision.ShippedTables;

@DisplayName("The duty to report an incident")
class ReportingDutyTest {

    private final ReportingDuty duty = new ReportingDuty(new ShippedTables(), OpenDays.byLaw(), false);

    @Test
    @DisplayName("is the rule book's, for every combination of circumstances at both sides of each number")
    void whole_grid() {
        var grid = IntStream.range(0, 256)
                .boxed()
                .flatMap(flags -> LongStream.of(0, 1, 100, 101, 1_000, 1_001, 10_000_000_000L)
                        .mapToObj(persons -> circumstances(flags, persons)))
                .toList();

        assertThat(grid).hasSize(1_792);
        for (var c : grid) {
            var duties = duty.of(c);
            assertThat(duties.privacyMark().isReportable()).as(c.toString()).isTrue();
            assertThat(duties.privacyMark().prompt().isPresent())
                    .as(c.toString())
                    .isEqualTo(RuleBookDuty.promptToUs(c));
            assertThat(duties.privacyMark().finalReport().map(Explanation::dueOn))
                    .as(c.toString())
                    .hasValue(RuleBookDuty.finalDay(c));
            assertThat(duties.ppc().classes()).as(c.toString()).isEqualTo(RuleBookDuty.classes(c));
            assertThat(duties.ppc().isReportable())
                    .as(c.toString())
                    .isEqualTo(!RuleBookDuty.classes(c).isEmpty());
            assertThat(duties.myNumberAct().isReportable()).as(c.toString()).isEqualTo(RuleBookDuty.myNumber(c));
        }
    }

    @Test
    @DisplayName("of 1,000 names that were mis-posted: nothing to the PPC, a final report to us by day 30 (example 1)")
    void example_1() {
        var duties = duty.of(known("2026-06-10", 1_000, ""));

        assertThat(duties.ppc().isReportable()).isFalse();
        assertThat(duties.privacyMark().prompt()).isEmpty();
        assertThat(day(duties.privacyMark())).isEqualTo("2026-07-09");
    }

    @Test
    @DisplayName("of 1,001: class 4, prompt and final to both (example 2)")
    void example_2() {
        var duties = duty.of(known("2026-06-10", 1_001, ""));

        assertThat(duties.ppc().classes()).containsExactly(4);
        assertThat(duties.ppc().prompt()).hasValue(new Prompt(LocalDate.of(2026, 6, 12), LocalDate.of(2026, 6, 14)));
        assertThat(duties.privacyMark().prompt()).isPresent();
        assertThat(day(duties.privacyMark())).isEqualTo("2026-07-09");
    }

    @Test
    @DisplayName("of one medical result in the wrong hands: class 1 and a prompt report to us (example 3)")
    void example_3() {
        var duties = duty.of(known("2026-06-10", 1, "specialCare"));

        assertThat(duties.ppc().classes()).containsExactly(1);
        assertThat(duties.privacyMark().prompt()).isPresent();
    }

    @Test
    @DisplayName(
            "after ransomware: class 3, day 60 is a Saturday, the PPC's moves to Monday and ours does not (example 4)")
    void example_4() {
        var duties = duty.of(known("2026-04-01", 200, "wrongful"));

        assertThat(duties.ppc().classes()).containsExactly(3);
        assertThat(duties.ppc().prompt()).hasValue(new Prompt(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 5)));
        assertThat(day(duties.ppc())).isEqualTo("2026-06-01");
        assertThat(day(duties.privacyMark())).isEqualTo("2026-05-30");
        assertThat(day(new ReportingDuty(new ShippedTables(), OpenDays.byLaw(), true)
                        .of(known("2026-04-01", 200, "wrongful"))
                        .privacyMark()))
                .as("if the setting says so")
                .isEqualTo("2026-06-01");
    }

    @Test
    @DisplayName("whose day 30 lies before the holidays of May moves to the 7th for the PPC (example 5)")
    void example_5() {
        assertThat(day(duty.of(known("2026-04-03", 1, "specialCare")).ppc())).isEqualTo("2026-05-07");
    }

    @Test
    @DisplayName("of 5,000 card numbers under strong encryption: nothing to the PPC, but a report to us (example 7)")
    void example_7() {
        var duties = duty.of(new Circumstances(
                LocalDate.of(2026, 6, 10), 5_000, false, true, false, false, false, true, false, false));

        assertThat(duties.ppc().isReportable()).isFalse();
        assertThat(duties.privacyMark().isReportable()).isTrue();
    }

    @Test
    @DisplayName("by the My Number Act begins with 101 persons (example 8)")
    void example_8() {
        assertThat(duty.of(myNumber(100)).myNumberAct().isReportable()).isFalse();
        assertThat(duty.of(myNumber(100)).privacyMark().prompt()).isEmpty();
        assertThat(duty.of(myNumber(101)).myNumberAct().isReportable()).isTrue();
        assertThat(duty.of(myNumber(101)).privacyMark().triggers()).contains(Trigger.MY_NUMBER_PERSONS);
    }

    @Test
    @DisplayName("is told in words, each duty with its reasons and its days, in both languages")
    void words() {
        var duties = duty.of(known("2026-04-01", 200, "wrongful"));

        assertThat(new DutyWords(Words.in(Language.JA)).explanation(duties))
                .contains(
                        "個人情報保護委員会：不正の目的で行われたおそれがあるため、速報と確報が必要です。確報の期限は60日目です。",
                        "当機構：確報は2026年5月30日（土）までです（発覚した日を1日目として、60日目）。",
                        "個人情報保護委員会：確報は2026年6月1日（月）までです（発覚した日を1日目として、60日目の5月30日（土）は休みなので、次の営業日に移ります）。",
                        "個人情報保護委員会（マイナンバー）：報告の義務はありません。")
                .noneMatch(sentence -> sentence.contains("⟨"));
        for (var trigger : Trigger.values()) {
            var one = new Duty(To.PPC, List.of(trigger), java.util.Optional.empty(), java.util.Optional.empty(), 30);
            assertThat(new DutyWords(Words.in(Language.EN)).of(one)).noneMatch(sentence -> sentence.contains("⟨"));
        }
    }

    private static Circumstances known(String on, long persons, String what) {
        return new Circumstances(
                LocalDate.parse(on),
                persons,
                what.equals("specialCare"),
                false,
                what.equals("wrongful"),
                false,
                false,
                false,
                false,
                false);
    }

    private static Circumstances myNumber(long persons) {
        return new Circumstances(
                LocalDate.of(2026, 6, 10), persons, false, false, false, false, true, false, false, false);
    }

    private static Circumstances circumstances(int flags, long persons) {
        return new Circumstances(
                LocalDate.of(2026, 4, 1),
                persons,
                (flags & 1) != 0,
                (flags & 2) != 0,
                (flags & 4) != 0,
                (flags & 8) != 0,
                (flags & 16) != 0,
                (flags & 32) != 0,
                (flags & 64) != 0,
                (flags & 128) != 0);
    }

    private static String day(Duty duty) {
        return duty.finalReport().orElseThrow().dueOn().toString();
    }
}
