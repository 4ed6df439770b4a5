package org.watchdog.deliberation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchdog.committee.Motion;
import org.watchdog.severity.Grade;
import org.watchdog.severity.Measure;
import org.watchdog.severity.Precedents.Precedent;

/** From what a motion departs, so that it needs a sentence that says why. */
public enum Deviation {
    /** Another measure than the level leads to, or other months than its band (R-PMK510-04). */
    LEVEL,
    /** Another measure than every comparable case of the same level was decided with. */
    PRECEDENTS;

    /**
     * What a motion departs from; that the facts come first departs from nothing.
     *
     * @param follows from the level, where there is one
     */
    static Set<Deviation> of(Motion motion, Optional<Grade.Proposal> follows, List<Precedent> sameLevel) {
        var departs = EnumSet.noneOf(Deviation.class);
        if (motion.kind() == Motion.Kind.BACK_FOR_FACTS) {
            return departs;
        }
        var measure = motion.measure().orElse(Measure.NONE);
        if (follows.filter(proposal -> proposal.measure() != measure || isOutside(motion, proposal))
                .isPresent()) {
            departs.add(LEVEL);
        }
        if (!sameLevel.isEmpty()
                && sameLevel.stream().noneMatch(past -> past.decided().measure() == measure)) {
            departs.add(PRECEDENTS);
        }
        return departs;
    }

    private static boolean isOutside(Motion motion, Grade.Proposal proposal) {
        return motion.months().isPresent()
                && proposal.suspension()
                        .filter(band -> motion.months().getAsInt() < band.min()
                                || motion.months().getAsInt() > band.max())
                        .isPresent();
    }
}
