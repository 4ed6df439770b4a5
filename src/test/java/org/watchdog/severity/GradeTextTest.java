package org.watchdog.severity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.decision.ShippedTables;
import org.watchdog.severity.Facts.Cause;
import org.watchdog.severity.Facts.History;
import org.watchdog.severity.Facts.Kind;
import org.watchdog.severity.Facts.Response;
import org.watchdog.severity.Facts.SecondaryDamage;

@DisplayName("A grade that is kept")
class GradeTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    private final ShippedTables tables = new ShippedTables();
    private final Grading grading = new Grading(tables, "PMK510");
    private final GradeText text = new GradeText(tables);

    @ParameterizedTest
    @EnumSource(Reporter.class)
    @DisplayName("reads as it was given, for every combination of facts")
    void as_it_was(Reporter reporter) {
        assertThat(GradingTest.grid()).hasSize(3_240).allSatisfy(facts -> {
            var grade = grading.grade(facts, reporter, DAY);

            assertThat(text.read(text.write(grade))).isEqualTo(grade);
        });
    }

    @Test
    @DisplayName("reads as it was given where there is no level, and where the level was given")
    void without_level() {
        assertThat(Stream.of(grading.withoutLevel(), grading.measureOf2006(3, DAY)))
                .allSatisfy(grade -> assertThat(text.read(text.write(grade))).isEqualTo(grade));
    }

    @Test
    @DisplayName("says the same sentences in either language as on its day, and holds none itself")
    void sentences() {
        var grade = grading.grade(facts(1_200), Reporter.GRANTED, DAY);
        var kept = text.write(grade);

        for (var language : Language.values()) {
            var told = new GradeWords(Words.in(language));
            assertThat(text.read(kept).reasons().stream().map(told::because))
                    .isEqualTo(grade.reasons().stream().map(told::because).toList());
            assertThat(text.read(kept).nearMisses().stream().map(told::nearMiss))
                    .isEqualTo(grade.nearMisses().stream().map(told::nearMiss).toList());
        }
        assertThat(kept).isPrintable().matches("[\\x20-\\x7e]*").contains("severity-pmk510 1");
    }

    @ParameterizedTest
    @CsvSource({"10, REVOCATION", "9, SUSPENSION", "7, RECOMMENDATION", "1, CAUTION"})
    @DisplayName("lends its criteria to the level that a review puts in its place")
    void another_level(int level, Measure measure) {
        var grade = grading.grade(facts(1_200), Reporter.GRANTED, DAY);

        var proposal = grading.proposal(grade, level, Reporter.GRANTED).orElseThrow();

        assertThat(proposal.measure()).isEqualTo(measure);
        assertThat(GradeText.readProposal(text.write(proposal))).isEqualTo(proposal);
        assertThat(grading.proposal(grading.withoutLevel(), level, Reporter.GRANTED))
                .isEmpty();
    }

    private static Facts facts(long persons) {
        return new Facts(
                persons,
                Kind.SENSITIVE_OR_FINANCIAL,
                Cause.DEFICIENT_CONTROLS,
                false,
                SecondaryDamage.FEARED,
                Response.ADEQUATE,
                History.NONE);
    }
}
