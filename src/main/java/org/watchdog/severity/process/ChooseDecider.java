package org.watchdog.severity.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;
import org.watchdog.severity.GradeBook;

/** Says who decides on the measure: the committee, or below its level a supervisor. */
@Named
@Service
class ChooseDecider implements CaseStep {

    enum Answer {
        COMMITTEE,
        SUPERVISOR
    }

    private final GradeBook grades;

    @Inject
    ChooseDecider(GradeBook grades) {
        this.grades = grades;
    }

    @Override
    public Answer take(CaseNumber number) {
        return switch (grades.decider(number)) {
            case COMMITTEE -> Answer.COMMITTEE;
            case SUPERVISOR -> Answer.SUPERVISOR;
        };
    }
}
