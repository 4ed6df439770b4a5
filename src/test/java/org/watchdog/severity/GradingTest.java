package org.watchdog.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.DecisionTable.Condition;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.decision.ShippedTables;
import org.watchdog.severity.Facts.Cause;
import org.watchdog.severity.Facts.History;
import org.watchdog.severity.Facts.Kind;
import org.watchdog.severity.Facts.Response;
import org.watchdog.severity.Facts.SecondaryDamage;
import org.watchdog.severity.Grade.Proposal;
import org.watchdog.severity.Grade.Suspension;

@DisplayName("PMK510")
class GradingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    private final Grading grading = new Grading(new ShippedTables(), "PMK510");

    @ParameterizedTest
    @EnumSource(Reporter.class)
    @DisplayName("gives all 3,240 combinations of facts the level and measure that the rule book's arithmetic gives")
    void whole_grid(Reporter reporter) {
        var grid = grid();

        assertThat(grid).hasSize(3_240);
        assertThat(grid).filteredOn(facts -> !isByTheBook(facts, reporter)).isEmpty();
    }

    private boolean isByTheBook(Facts facts, Reporter reporter) {
        var level = RuleBookScore.level(facts);
        var grade = grading.grade(facts, reporter, DAY);
        var proposal = grade.proposal().orElseThrow();
        return grade.level().equals(OptionalInt.of(level))
                && proposal.measure() == RuleBookScore.measure(level, reporter)
                && proposal.blockedMonths().equals(RuleBookScore.blockedMonths(level, reporter))
                && proposal.suspension()
                        .map(Suspension::proposed)
                        .equals(optional(RuleBookScore.suspensionMonths(level, reporter)))
                && grade.reasons().stream().map(Grade.Reason::factor).toList().equals(List.of(Factor.values()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "10, 0",
        "11, 1",
        "100, 1",
        "101, 2",
        "1000, 2",
        "1001, 3",
        "50000, 3",
        "50001, 4",
        "10000000000, 4"
    })
    @DisplayName("counts persons in the bands of the rule book (F1)")
    void persons(long persons, int points) {
        var grade = grading.grade(light(persons), Reporter.GRANTED, DAY);

        assertThat(grade.reasons().get(0).points()).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}: level {8}, {9}")
    @CsvSource({
        "MDIS 2011, 3000, BEHAVIOUR_CHILDREN_CREDENTIALS, DEFICIENT_CONTROLS, false, FEARED, LATE_OR_INADEQUATE, NONE, 8, SUSPENSION",
        "First Server 2012, 500, CONTACT_ONLY, DEFICIENT_CONTROLS, false, NONE, ADEQUATE, NONE, 4, CAUTION",
        "Justsystem 2014, 100000, BEHAVIOUR_CHILDREN_CREDENTIALS, DEFICIENT_CONTROLS, false, NONE, ADEQUATE, NONE, 7, RECOMMENDATION",
        "Benesse 2014, 30000000, BEHAVIOUR_CHILDREN_CREDENTIALS, DEFICIENT_CONTROLS, true, CONFIRMED, ADEQUATE, NONE, 10, REVOCATION",
        "Metaps 2023, 4000000, SENSITIVE_OR_FINANCIAL, ORGANISATIONAL_MISCONDUCT, true, CONFIRMED, ADEQUATE, NONE, 10, REVOCATION",
        "NTT 2024, 9280000, BEHAVIOUR_CHILDREN_CREDENTIALS, DEFICIENT_CONTROLS, true, CONFIRMED, LATE_OR_INADEQUATE, NONE, 10, REVOCATION"
    })
    @DisplayName("comes to the measures of the public decisions (rule book 1.4, 1.6)")
    void calibration(
            String decision,
            long persons,
            Kind data,
            Cause cause,
            boolean malicious,
            SecondaryDamage damage,
            Response response,
            History history,
            int level,
            Measure measure) {
        var facts = new Facts(persons, data, cause, malicious, damage, response, history);

        var grade = grading.grade(facts, Reporter.GRANTED, DAY);

        assertThat(grade.level()).hasValue(level);
        assertThat(grade.proposal().map(Proposal::measure)).hasValue(measure);
    }

    @Test
    @DisplayName("would have revoked what was a request in 2007 (DNP): no suspension existed then, the known exception")
    void dnp() {
        var facts = new Facts(
                8_640_000,
                Kind.SENSITIVE_OR_FINANCIAL,
                Cause.DEFICIENT_CONTROLS,
                true,
                SecondaryDamage.CONFIRMED,
                Response.ADEQUATE,
                History.NONE);

        assertThat(grading.grade(facts, Reporter.GRANTED, DAY).level()).hasValue(10);
        assertThat(grading.measureOf2006(4, LocalDate.of(2007, 3, 23))
                        .proposal()
                        .map(Proposal::measure))
                .hasValue(Measure.REQUEST);
    }

    @ParameterizedTest
    @CsvSource({"5, REVOCATION", "4, REQUEST", "3, SEVERE_CAUTION", "2, WRITTEN_CAUTION", "1, NONE"})
    @DisplayName("had, before it, the measures of 2006 for a given level (R-PMK510-01)")
    void of_2006(int level, Measure measure) {
        var grade = grading.measureOf2006(level, LocalDate.of(2007, 3, 23));

        assertThat(grade.proposal().map(Proposal::measure)).hasValue(measure);
        assertThat(grade.provisional()).isFalse();
        assertThat(grade.criteria()).containsExactly("measure-r1 1");
    }

    @Test
    @DisplayName("gives way, by the rules of 2022, to a deliberation without a level (R-PMK500-01, -02)")
    void without_level() {
        assertThat(grading.withoutLevel().level()).isEmpty();
        assertThat(grading.withoutLevel().proposal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2006-03-31, R1_2006",
        "2007-12-20, R1_2006",
        "2007-12-21, PMK510",
        "2022-03-31, PMK510",
        "2022-04-01, PMK500_2022"
    })
    @DisplayName("holds whatever the day, unless the setting follows the dates of the rule book (1.1, N12)")
    void regimes(LocalDate day, Regime regime) {
        assertThat(grading.regime(day)).isEqualTo(Regime.PMK510);
        assertThat(new Grading(new ShippedTables(), "BY_DATE").regime(day)).isEqualTo(regime);
        assertThatThrownBy(() -> new Grading(new ShippedTables(), "PMK"))
                .hasMessageContaining("watchdog.severity.regime");
    }

    @Test
    @DisplayName("never blocks longer for a lower level, 12 months at 10, 1 to 11 at 9 and 8 (R-PMK510-13, -04)")
    void invariants() {
        var considering = new ArrayList<Integer>();
        for (int level = 10; level >= 1; level--) {
            considering.add(
                    proposal(level, Reporter.CONSIDERING).blockedMonths().orElseThrow());
        }
        assertThat(considering).isSortedAccordingTo((a, b) -> b - a).startsWith(12);
        assertThat(considering.subList(1, 3)).allMatch(months -> months >= 1 && months <= 11);
        for (int level : List.of(9, 8)) {
            var months = proposal(level, Reporter.GRANTED).suspension().orElseThrow();
            assertThat(months.min()).isEqualTo(1);
            assertThat(months.max()).isEqualTo(11);
            assertThat(months.proposed()).isBetween(1, 11);
        }
    }

    @Test
    @DisplayName("says which of its measures are official, and that its points are not (rule book 1.7, 0.1)")
    void official() {
        assertThat(proposal(10, Reporter.GRANTED).official()).isTrue();
        assertThat(proposal(7, Reporter.GRANTED).official()).isTrue();
        assertThat(proposal(9, Reporter.GRANTED).official()).isFalse();
        assertThat(proposal(10, Reporter.CONSIDERING).official()).isTrue();
        assertThat(proposal(9, Reporter.CONSIDERING).official()).isFalse();
        assertThat(grading.grade(light(1), Reporter.GRANTED, DAY).provisional()).isTrue();
    }

    @Test
    @DisplayName("tells every reason and what would have changed the level, in both languages")
    void words() {
        var facts = new Facts(
                1_200,
                Kind.SENSITIVE_OR_FINANCIAL,
                Cause.DEFICIENT_CONTROLS,
                false,
                SecondaryDamage.FEARED,
                Response.ADEQUATE,
                History.NONE);
        var grade = grading.grade(facts, Reporter.GRANTED, DAY);
        var ja = new GradeWords(Words.in(Language.JA));
        var en = new GradeWords(Words.in(Language.EN));

        assertThat(grade.level()).hasValue(8);
        assertThat(grade.reasons().stream().map(ja::because))
                .startsWith("本人の数は1,200人です（1,001人から50,000人まで）。3点", "情報の種類：要配慮個人情報、または財産的な被害につながる情報。2点")
                .noneMatch(sentence -> sentence.contains("⟨"));
        assertThat(grade.nearMisses().stream().map(ja::nearMiss))
                .startsWith("本人の数が1,000人以下なら、レベル7（勧告）", "情報が行動の記録、子どもの情報、決済に使えないIDとパスワードなら、レベル7（勧告）")
                .contains("本人の数が50,001人以上なら、レベル9（一時停止）", "原因が組織ぐるみの不正なら、レベル10（取消し）")
                .noneMatch(sentence -> sentence.contains("⟨"));
        assertThat(grade.nearMisses().stream().map(en::nearMiss))
                .startsWith("With 1,000 or fewer persons: level 7 (recommendation)")
                .noneMatch(sentence -> sentence.contains("⟨"));
    }

    @Test
    @DisplayName("names for each near miss a fact that, changed alone, really gives that level")
    void near_misses() {
        assertThat(grid()).filteredOn(facts -> !isTrueOfItsNearMisses(facts)).isEmpty();
    }

    private boolean isTrueOfItsNearMisses(Facts facts) {
        var level = RuleBookScore.level(facts);
        return grading.grade(facts, Reporter.GRANTED, DAY).nearMisses().stream()
                .allMatch(miss -> miss.level() != level
                        && miss.isHeavier() == miss.level() > level
                        && RuleBookScore.level(with(facts, miss)) == miss.level());
    }

    private Proposal proposal(int level, Reporter reporter) {
        return grid().stream()
                .filter(facts -> RuleBookScore.level(facts) == level)
                .findFirst()
                .flatMap(facts -> grading.grade(facts, reporter, DAY).proposal())
                .orElseThrow();
    }

    private static Facts with(Facts f, Grade.NearMiss miss) {
        var asked = miss.instead().conditions().get(miss.factor().fact());
        if (asked instanceof Condition.Between range) {
            var persons = range.most() == Long.MAX_VALUE ? range.least() : range.most();
            return new Facts(
                    persons, f.data(), f.cause(), f.malicious(), f.secondaryDamage(), f.response(), f.history());
        }
        var word = asked instanceof Condition.Is is ? is.value().toString() : "";
        return new Facts(
                f.persons(),
                miss.factor() == Factor.DATA ? Kind.valueOf(word) : f.data(),
                miss.factor() == Factor.CAUSE ? Cause.valueOf(word) : f.cause(),
                miss.factor() == Factor.MALICIOUS ? Boolean.parseBoolean(word) : f.malicious(),
                miss.factor() == Factor.SECONDARY_DAMAGE ? SecondaryDamage.valueOf(word) : f.secondaryDamage(),
                miss.factor() == Factor.RESPONSE ? Response.valueOf(word) : f.response(),
                miss.factor() == Factor.HISTORY ? History.valueOf(word) : f.history());
    }

    private static Facts light(long persons) {
        return new Facts(
                persons,
                Kind.CONTACT_ONLY,
                Cause.OUTSIDE_DESPITE_CONTROLS,
                false,
                SecondaryDamage.NONE,
                Response.ADEQUATE,
                History.NONE);
    }

    private static java.util.Optional<Integer> optional(OptionalInt number) {
        return number.isPresent() ? java.util.Optional.of(number.getAsInt()) : java.util.Optional.empty();
    }

    static List<Facts> grid() {
        var grid = new ArrayList<Facts>();
        for (long persons : new long[] {10, 11, 1_000, 1_001, 50_001}) {
            for (var data : Kind.values()) {
                for (var cause : Cause.values()) {
                    for (var malicious : List.of(false, true)) {
                        for (var damage : SecondaryDamage.values()) {
                            for (var response : Response.values()) {
                                for (var history : History.values()) {
                                    grid.add(new Facts(persons, data, cause, malicious, damage, response, history));
                                }
                            }
                        }
                    }
                }
            }
        }
        return grid;
    }
}
