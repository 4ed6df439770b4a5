package org.watchdog.severity.process;

import jakarta.inject.Inject;
import java.util.Optional;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.severity.Classification;
import org.watchdog.severity.FactBook;
import org.watchdog.severity.GradeBook;

/** Does the graded level stand? Never decided by who established the facts (four eyes). */
@Service
class ReviewGrade implements HumanStep {

    enum Outcome {
        CONFIRM,
        OVERRIDE
    }

    private static final int LONG = 10_000;
    private static final int HIGHEST = 10;

    private final FactBook facts;
    private final GradeBook grades;

    @Inject
    ReviewGrade(FactBook facts, GradeBook grades) {
        this.facts = facts;
        this.grades = grades;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "severity.reviewGrade",
                Outcome.class,
                Field.number("level", 1, HIGHEST, Outcome.OVERRIDE),
                Field.longText("reason", LONG, Outcome.OVERRIDE));
    }

    @Override
    public Optional<String> barred(CaseNumber number, Caller caller) {
        return facts.isEstablishedBy(number, caller) ? Optional.of("severity.reviewGrade.barred") : Optional.empty();
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        switch ((Outcome) outcome) {
            case CONFIRM -> grades.confirm(number, caller);
            case OVERRIDE -> override(number, caller, fields);
        }
    }

    private void override(CaseNumber number, Caller caller, Submission fields) {
        var level = (int) fields.requiredNumber("level", 1, HIGHEST);
        var graded = grades.of(number).map(Classification::gradedLevel).orElseThrow();
        if (graded.isPresent() && graded.getAsInt() == level) {
            fields.refuse("level", "graded");
            return;
        }
        grades.override(number, level, fields.requiredText("reason", 1, LONG), caller);
    }
}
