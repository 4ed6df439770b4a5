package org.watchdog.deliberation;

import jakarta.inject.Inject;
import java.util.Set;
import org.watchdog.committee.Motion;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.Decided;
import org.watchdog.severity.Decided.By;
import org.watchdog.severity.DecisionBook;
import org.watchdog.severity.Measure;

/** Writes what a committee adopted into the book of decisions, where measures are imposed from. */
@Service
class Verdicts {

    private final DecisionBook book;

    @Inject
    Verdicts(DecisionBook book) {
        this.book = book;
    }

    /** That no measure follows is a decision too; that the facts come first is none. */
    void write(CaseNumber number, Proposal adopted, Set<UserId> deciders) {
        var motion = adopted.motion();
        if (motion.kind() != Motion.Kind.BACK_FOR_FACTS) {
            book.decide(
                    number,
                    new Decided(
                            motion.measure().orElse(Measure.NONE),
                            motion.months(),
                            motion.endCondition(),
                            adopted.reason(),
                            By.COMMITTEE,
                            deciders));
        }
    }
}
