package org.watchdog.severity.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;
import org.watchdog.severity.GradeBook;

/** Grades the established facts by the criteria of today. */
@Named
@Service
class GradeSeverity implements CaseStep {

    enum Answer {
        GRADED,
        NO_LEVEL
    }

    private final GradeBook grades;

    @Inject
    GradeSeverity(GradeBook grades) {
        this.grades = grades;
    }

    @Override
    public Answer take(CaseNumber number) {
        return grades.grade(number).level().isPresent() ? Answer.GRADED : Answer.NO_LEVEL;
    }
}
