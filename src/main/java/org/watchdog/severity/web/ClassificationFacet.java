package org.watchdog.severity.web;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Facet;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.severity.Classification;
import org.watchdog.severity.Classification.Review;
import org.watchdog.severity.Factor;
import org.watchdog.severity.Grade.Proposal;
import org.watchdog.severity.Grade.Reason;
import org.watchdog.severity.GradeBook;
import org.watchdog.severity.GradeBook.Decider;
import org.watchdog.severity.GradeWords;
import org.watchdog.severity.web.SeverityResource.FactorAnswer;
import org.watchdog.severity.web.SeverityResource.SuspensionAnswer;

/**
 * The grade as a side of the case that is shown: for staff, with the evidence of each fact. A holder does not see it.
 */
@Service
class ClassificationFacet implements Facet {

    private final GradeBook grades;
    private final Users users;
    private final CurrentLanguage language;

    @Inject
    ClassificationFacet(GradeBook grades, Users users, CurrentLanguage language) {
        this.grades = grades;
        this.users = users;
        this.language = language;
    }

    /** One rule that fired, in words, with the evidence of its fact. */
    public record FactorTold(String factor, int points, String rule, String because, String evidence) {

        static FactorTold of(Reason reason, Map<Factor, String> evidence, GradeWords told) {
            var answer = FactorAnswer.of(reason, told);
            return new FactorTold(
                    answer.factor(),
                    answer.points(),
                    answer.rule(),
                    answer.because(),
                    evidence.getOrDefault(reason.factor(), ""));
        }
    }

    /**
     * What the page shows.
     *
     * @param reviewer who reviewed it, by name; empty while nobody did
     */
    public record Graded(Classification of, GradeWords told, Decider decider, String reviewer) {

        public List<Factor> factors() {
            return List.of(Factor.values());
        }

        /** Whether another level holds than the graded one. */
        public boolean isOverridden() {
            return of.review().filter(Graded::overrides).isPresent();
        }

        private static boolean overrides(Review review) {
            return review.verdict() == Classification.Verdict.OVERRIDDEN;
        }
    }

    @Override
    public String name() {
        return "classification";
    }

    @Override
    public Optional<Map<String, Object>> of(Case shown, Caller caller) {
        return caller.isAnyOf(Role.LICENSEE)
                ? Optional.empty()
                : grades.of(shown.number()).map(this::told);
    }

    @Override
    public Part page(Case shown, Caller caller, Map<String, Object> told) {
        var classification = grades.of(shown.number()).orElseThrow();
        var words = language.words();
        var reviewer = classification.review().map(review -> users.nameOf(review.by(), words.language()));
        return new Part(
                "severity/case :: graded",
                new Graded(classification, new GradeWords(words), grades.decider(shown.number()), reviewer.orElse("")));
    }

    private Map<String, Object> told(Classification of) {
        var told = new GradeWords(language.words());
        var grade = of.grade();
        var evidence = of.established().evidence();
        var answer = new LinkedHashMap<String, Object>();
        put(answer, "level", of.level());
        put(answer, "gradedLevel", of.gradedLevel());
        answer.put(
                "factors",
                grade.reasons().stream()
                        .map(reason -> FactorTold.of(reason, evidence, told))
                        .toList());
        of.proposal().ifPresent(proposal -> put(answer, proposal));
        answer.put("reporter", of.reporter().name());
        answer.put("provisional", grade.provisional());
        answer.put("criteria", String.join(", ", grade.criteria()));
        answer.put("nearest", grade.nearMisses().stream().map(told::nearMiss).toList());
        answer.put("gradedAt", of.gradedAt().toString());
        of.review().ifPresent(review -> answer.put("review", told(review)));
        return answer;
    }

    private static void put(Map<String, Object> answer, Proposal proposal) {
        answer.put("measure", proposal.measure().name());
        proposal.suspension()
                .ifPresent(months -> answer.put(
                        "suspensionMonths", new SuspensionAnswer(months.min(), months.max(), months.proposed())));
        put(answer, "blockedMonths", proposal.blockedMonths());
    }

    private static Map<String, Object> told(Review review) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("verdict", review.verdict().name());
        put(answer, "level", review.level());
        review.reason().ifPresent(reason -> answer.put("reason", reason));
        answer.put("by", review.by().value());
        answer.put("at", review.at().toString());
        return answer;
    }

    private static void put(Map<String, Object> answer, String name, OptionalInt number) {
        number.ifPresent(value -> answer.put(name, value));
    }
}
