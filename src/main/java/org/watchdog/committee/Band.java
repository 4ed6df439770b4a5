package org.watchdog.committee;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.watchdog.platform.api.Submission;
import org.watchdog.severity.Classification;
import org.watchdog.severity.Grade.Proposal;
import org.watchdog.severity.Measure;
import org.watchdog.severity.Reporter;

/**
 * What a motion may ask for: the measure that follows from the level (R-PMK510-03, -13), with whole months of a
 * suspension from 1 to 11 (R-PMK510-04) and what ends it early (R-PMK510-05). Another measure for the same kind of
 * business needs a sentence that says why; what no business of that kind can be given is refused.
 */
final class Band {

    private static final int LONGEST_SUSPENSION = 11;
    private static final int LONGEST_BLOCK = 12;

    private static final Set<Measure> GRANTED =
            EnumSet.of(Measure.REVOCATION, Measure.SUSPENSION, Measure.RECOMMENDATION, Measure.CAUTION);
    private static final Set<Measure> UNDER_REVIEW = EnumSet.of(
            Measure.REVIEW_TERMINATED, Measure.REVIEW_STOPPED, Measure.CORRECTIVE_REPORT, Measure.CAUTION_NOTED);
    private static final Set<Measure> CONSIDERING = EnumSet.of(Measure.BLOCKED);
    private static final Set<Measure> WITH_MONTHS =
            EnumSet.of(Measure.REVIEW_TERMINATED, Measure.REVIEW_STOPPED, Measure.BLOCKED);

    private final Optional<Classification> classification;

    Band(Optional<Classification> classification) {
        this.classification = classification;
    }

    /** What a business that stands so to the mark can be given. */
    static Set<Measure> open(Reporter reporter) {
        return switch (reporter) {
            case GRANTED -> GRANTED;
            case UNDER_REVIEW -> UNDER_REVIEW;
            case CONSIDERING -> CONSIDERING;
        };
    }

    /** The motion that was sent; empty when {@code sent} now holds errors. */
    Optional<Motion> read(Submission sent) {
        var kind = sent.requiredWord("kind", Motion.Kind.class);
        var measure = sent.word("measure", Measure.class);
        var months = sent.number("months", 0, LONGEST_BLOCK)
                .map(n -> OptionalInt.of(n.intValue()))
                .orElse(OptionalInt.empty());
        var endCondition = sent.text("endCondition", Motion.LONGEST);
        var deviation = sent.text("deviation", Motion.LONGEST);
        if (!sent.errors().isEmpty()) {
            return Optional.empty();
        }
        if (kind != Motion.Kind.MEASURE) {
            return Optional.of(Motion.of(kind));
        }
        if (measure.isEmpty()) {
            sent.refuse("measure", "required");
            return Optional.empty();
        }
        judge(sent, measure.get(), months, endCondition, deviation);
        return sent.errors().isEmpty()
                ? Optional.of(new Motion(
                        kind,
                        measure,
                        measure.get() == Measure.SUSPENSION || WITH_MONTHS.contains(measure.get())
                                ? months
                                : OptionalInt.empty(),
                        endCondition.filter(text -> measure.get() == Measure.SUSPENSION),
                        deviation))
                : Optional.empty();
    }

    private void judge(
            Submission sent,
            Measure measure,
            OptionalInt months,
            Optional<String> endCondition,
            Optional<String> deviation) {
        if (!open().contains(measure)) {
            sent.refuse("measure", "otherBusiness");
        }
        if (measure == Measure.SUSPENSION) {
            if (months.isEmpty() || months.getAsInt() < 1 || months.getAsInt() > LONGEST_SUSPENSION) {
                sent.refuse("months", "suspension", 1, LONGEST_SUSPENSION);
            }
            if (endCondition.isEmpty()) {
                sent.refuse("endCondition", "required");
            }
        }
        if (WITH_MONTHS.contains(measure) && months.isPresent() && months.getAsInt() < 1) {
            sent.refuse("months", "range", 1, LONGEST_BLOCK);
        }
        if (deviates(measure) && deviation.isEmpty()) {
            sent.refuse("deviation", "required");
        }
    }

    /** Whether another measure follows from the level. */
    private boolean deviates(Measure measure) {
        return classification
                .flatMap(Classification::proposal)
                .map(Proposal::measure)
                .filter(proposed -> proposed != measure)
                .isPresent();
    }

    /** What this business can be given; where nobody graded the case, all that any can be given. */
    Set<Measure> open() {
        return classification.map(Classification::reporter).map(Band::open).orElseGet(() -> {
            var all = EnumSet.copyOf(GRANTED);
            all.addAll(UNDER_REVIEW);
            all.addAll(CONSIDERING);
            return all;
        });
    }
}
