package org.watchdog.committee;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalInt;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.DecisionBook;
import org.watchdog.severity.Measure;
import org.watchdog.severity.Weight;

/** What a motion on a case cannot be, whoever lays it and whenever. */
@Service
@Transactional
public class Limits {

    private final LiveMarks marks;
    private final DecisionBook decisions;

    @Inject
    Limits(LiveMarks marks, DecisionBook decisions) {
        this.marks = marks;
        this.decisions = decisions;
    }

    /** Why it cannot be. */
    public enum Limit {
        /** It is about a mark, and none is left. */
        NO_MARK("noMark"),
        /** The objection board returned a lighter measure: the second decision is never heavier (R-OBJ-03). */
        HEAVIER("heavier"),
        /** The board returned a measure; now it is one or none, on the facts as they are. */
        DECIDED_BEFORE("decidedBefore");

        private final String word;

        Limit(String word) {
            this.word = word;
        }

        /** The last part of the name of its error. */
        public String word() {
            return word;
        }
    }

    /** The limit that a motion of this kind, measure and months goes beyond, if it does. */
    public Optional<Limit> beyond(CaseNumber number, Motion.Kind kind, Optional<Measure> measure, OptionalInt months) {
        if (measure.filter(wanted -> marks.areMissingFor(wanted, number)).isPresent()) {
            return Optional.of(Limit.NO_MARK);
        }
        return decisions.of(number).flatMap(before -> {
            if (kind == Motion.Kind.BACK_FOR_FACTS) {
                return Optional.of(Limit.DECIDED_BEFORE);
            }
            return measure.filter(wanted -> Weight.of(wanted, months) > Weight.of(before.measure(), before.months()))
                    .map(heavier -> Limit.HEAVIER);
        });
    }
}
