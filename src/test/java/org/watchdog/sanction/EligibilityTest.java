package org.watchdog.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchdog.sanction.Eligibility.Finding;
import org.watchdog.sanction.Eligibility.Verdict;
import org.watchdog.sanction.Requirement.Ground;

@DisplayName("The walk through the absolute bars")
class EligibilityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @Test
    @DisplayName("lets a business apply where every answer is good")
    void clear() {
        assertThat(of(good()).verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(of(good()).from()).isEmpty();
    }

    @Test
    @DisplayName("takes nothing for good that was not answered")
    void open() {
        var none = of(Map.of());

        assertThat(none.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(none.findings()).extracting(Finding::verdict).containsOnly(Verdict.OPEN);
        assertThat(finding(none, Ground.FOREIGN_COMPANY).unanswered()).containsExactly(Requirement.FOREIGN_COMPANY);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Requirement.class)
    @DisplayName("finds each single bad answer, and names it")
    void single(Requirement bad) {
        var answers = full();
        answers.put(bad, !bad.good());
        var walked = of(answers);

        if (bad.isGate() || bad == Requirement.UNMARRIED_CONFIRMED || bad.isAlternative()) {
            assertThat(walked.verdict()).isEqualTo(Verdict.CLEAR);
        } else {
            assertThat(walked.verdict()).isEqualTo(bad == Requirement.HARMS_TRUST ? Verdict.COMMITTEE : Verdict.BARRED);
            assertThat(finding(walked, bad.ground()).broken()).containsExactly(bad);
        }
    }

    @Test
    @DisplayName("asks for all six other conditions where being unmarried is not confirmed (R-NAP-09c, f)")
    void alternative() {
        var answers = full();
        answers.put(Requirement.UNMARRIED_CONFIRMED, false);
        answers.remove(Requirement.PAID_BY_BOTH);
        assertThat(finding(of(answers), Ground.DATING_BUSINESS).unanswered()).containsExactly(Requirement.PAID_BY_BOTH);

        answers.put(Requirement.PAID_BY_BOTH, false);
        assertThat(finding(of(answers), Ground.DATING_BUSINESS).broken()).containsExactly(Requirement.PAID_BY_BOTH);
    }

    @ParameterizedTest(name = "{0}, ended on {1}: barred until the day before {2}")
    @CsvSource({
        "IMPRISONMENT,2024-05-19,2026-05-20",
        "IMPRISONMENT,2024-05-20,2026-05-21",
        "PRIVACY_PUNISHMENT,2026-02-28,2028-03-01",
        "IMPRISONMENT,2024-02-28,2026-03-01",
        "ORGANISED_CRIME,2021-05-20,2026-05-21"
    })
    @DisplayName("counts two years after a sentence and five after leaving a gang (R-NAP-09, -09b)")
    void years(Requirement requirement, LocalDate ended, LocalDate from) {
        var answers = full();
        answers.put(requirement, true);
        var before = Eligibility.of(answers, Map.of(requirement, ended), from.minusDays(1));
        var then = Eligibility.of(answers, Map.of(requirement, ended), from);

        assertThat(before.verdict()).isEqualTo(Verdict.BARRED);
        assertThat(before.from()).contains(from);
        assertThat(then.verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    @DisplayName("knows no day where one bar has none")
    void no_day() {
        var answers = full();
        answers.put(Requirement.IMPRISONMENT, true);
        answers.put(Requirement.ORGANISED_CRIME, true);

        assertThat(Eligibility.of(answers, Map.of(Requirement.IMPRISONMENT, TODAY), TODAY)
                        .from())
                .isEmpty();
    }

    @Test
    @DisplayName("agrees with the sentence of the rule book, read as it stands, for ten thousand sets of answers")
    void agrees() {
        var random = new Random(20_260_520);
        for (int n = 0; n < 10_000; n++) {
            var answers = full();
            for (var requirement : Requirement.values()) {
                if (random.nextInt(6) == 0) {
                    answers.computeIfPresent(requirement, (r, answer) -> !answer);
                }
            }
            assertThat(of(answers).verdict() == Verdict.BARRED).isEqualTo(isBarred(answers));
        }
    }

    /** R-NAP-09a to -09c once more, as sentences of logic. */
    private static boolean isBarred(Map<Requirement, Boolean> answers) {
        Predicate<Requirement> is = requirement -> Boolean.TRUE.equals(answers.get(requirement));
        var first = is.test(Requirement.BASE_IN_JAPAN)
                && is.test(Requirement.LEGAL_PERSON)
                && is.test(Requirement.MANAGEMENT_SYSTEM)
                && is.test(Requirement.ORGANISATION)
                && is.test(Requirement.TWO_WORKERS)
                && !is.test(Requirement.EXCLUDED_TRADE);
        var foreign = is.test(Requirement.FOREIGN_COMPANY)
                && !(is.test(Requirement.BRANCH_REGISTERED) && is.test(Requirement.HANDLED_IN_JAPAN));
        var directors = is.test(Requirement.IMPRISONMENT)
                || is.test(Requirement.PRIVACY_PUNISHMENT)
                || is.test(Requirement.ORGANISED_CRIME);
        var site = is.test(Requirement.SHOWS_OPERATOR)
                && is.test(Requirement.SHOWS_PRICES)
                && is.test(Requirement.SHOWS_CONTACT);
        var unmarried = is.test(Requirement.UNMARRIED_CONFIRMED)
                || (is.test(Requirement.MEMBERSHIP)
                        && is.test(Requirement.DECLARED_UNMARRIED)
                        && is.test(Requirement.TERMS_ON_MARRIED)
                        && is.test(Requirement.PAID_BY_BOTH)
                        && is.test(Requirement.CONTACT_THROUGH_SYSTEM)
                        && is.test(Requirement.CONTACT_CHECKED));
        var dating = is.test(Requirement.DATING_BUSINESS)
                && !(site
                        && is.test(Requirement.UNMARRIED_ADULTS)
                        && is.test(Requirement.STATES_TERMS)
                        && is.test(Requirement.NOTIFIED)
                        && is.test(Requirement.AGE_CONFIRMED)
                        && unmarried);
        return !first || foreign || directors || dating;
    }

    private static Eligibility of(Map<Requirement, Boolean> answers) {
        return Eligibility.of(answers, Map.of(), TODAY);
    }

    private static Finding finding(Eligibility walked, Ground ground) {
        return walked.findings().stream()
                .filter(f -> f.ground() == ground)
                .findFirst()
                .orElseThrow();
    }

    /** Good answers to all that is asked of a business that is neither foreign nor in the dating trade. */
    private static Map<Requirement, Boolean> good() {
        var answers = full();
        answers.keySet().removeIf(r -> !r.isGate() && r.ground() == Ground.FOREIGN_COMPANY);
        answers.keySet().removeIf(r -> !r.isGate() && r.ground() == Ground.DATING_BUSINESS);
        answers.put(Requirement.FOREIGN_COMPANY, false);
        answers.put(Requirement.DATING_BUSINESS, false);
        return answers;
    }

    /** Good answers of a business for which every ground is asked. */
    private static Map<Requirement, Boolean> full() {
        var answers = new EnumMap<Requirement, Boolean>(Requirement.class);
        for (var requirement : Requirement.values()) {
            answers.put(requirement, requirement.isGate() || requirement.good());
        }
        return answers;
    }
}
