package org.watchdog.deliberation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.watchdog.committee.Motion;
import org.watchdog.identity.Recusals;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.Classification;
import org.watchdog.severity.GradeBook;
import org.watchdog.severity.Precedents;
import org.watchdog.severity.Precedents.Precedent;

/** What was decided on cases like this one, beside the motion; and from what the motion departs. */
@Service
@Transactional
public class Comparables {

    private static final int SHOWN = 5;

    private final Precedents precedents;
    private final GradeBook grades;
    private final Recusals recusals;

    @Inject
    Comparables(Precedents precedents, GradeBook grades, Recusals recusals) {
        this.precedents = precedents;
        this.grades = grades;
        this.recusals = recusals;
    }

    /** The nearest past cases, without those that the reader is recused from (promise 4). */
    public List<Precedent> near(CaseNumber number, UserId reader) {
        return precedents.near(number, recusals.from(reader), SHOWN);
    }

    /** From what a motion departs; then it needs a sentence. */
    Set<Deviation> departures(CaseNumber number, Motion motion) {
        var graded = grades.of(number);
        var level = graded.map(Classification::level);
        var sameLevel = precedents.near(number, Set.of(), SHOWN).stream()
                .filter(past -> level.filter(past.level()::equals).isPresent())
                .toList();
        return Deviation.of(motion, graded.flatMap(Classification::proposal), sameLevel);
    }
}
