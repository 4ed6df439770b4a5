package org.watchdog.deliberation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.watchdog.committee.Limits;
import org.watchdog.committee.Limits.Limit;
import org.watchdog.committee.Motion;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.severity.Decided;
import org.watchdog.severity.Measure;

/** How the secretary's proposal is read, checked and laid before the committee. */
@Service
@Transactional
public class Drafting {

    /** The longest that any measure can be decided for, in months. */
    public static final int MOST_MONTHS = 12;

    /** Measures that can be proposed today: what leads to nothing is a motion of its own, and 勧告・要請 was of 2006. */
    public static final List<Enum<?>> MEASURES = Arrays.stream(Measure.values())
            .filter(measure -> measure != Measure.NONE && measure != Measure.REQUEST)
            .<Enum<?>>map(measure -> measure)
            .toList();

    private final Deliberations deliberations;
    private final Comparables comparables;
    private final Dossier dossier;
    private final Limits limits;

    @Inject
    Drafting(Deliberations deliberations, Comparables comparables, Dossier dossier, Limits limits) {
        this.deliberations = deliberations;
        this.comparables = comparables;
        this.dossier = dossier;
        this.limits = limits;
    }

    /** Reads the proposal; what is wrong is noted in {@code fields}, and then nothing is laid. */
    public void lay(CaseNumber number, Submission fields, Caller by) {
        var kind = fields.requiredWord("motion", Motion.Kind.class);
        var measure = measure(kind, fields);
        var months = months(measure, fields);
        limits.beyond(number, kind, measure, months)
                .ifPresent(limit -> fields.refuse(field(limit, months), limit.word()));
        var end = fields.text("endCondition", Motion.LONGEST);
        if (end.isPresent() && measure.filter(Measure.SUSPENSION::equals).isEmpty()) {
            fields.refuse("endCondition", "onlySuspension");
        }
        var deviation = fields.text("deviation", Motion.LONGEST);
        var summary = fields.requiredText("summary", 1, Proposal.LONGEST);
        var reason = fields.requiredText("reason", 1, Proposal.LONGEST);
        if (!fields.errors().isEmpty()) {
            return;
        }
        var motion = new Motion(kind, measure, months, end, deviation);
        if (deviation.isEmpty()) {
            comparables.departures(number, motion).forEach(from -> fields.refuse("deviation", "needed." + from));
        }
        if (fields.errors().isEmpty()) {
            var proposal = new Proposal(motion, summary, reason);
            deliberations.propose(number, proposal, by);
            dossier.compile(number, proposal, by);
        }
    }

    private static String field(Limit limit, OptionalInt months) {
        return switch (limit) {
            case NO_MARK -> "measure";
            case HEAVIER -> months.isPresent() ? "months" : "measure";
            case DECIDED_BEFORE -> "motion";
        };
    }

    private static Optional<Measure> measure(Motion.Kind kind, Submission fields) {
        var named = fields.wordOf("measure", MEASURES).map(Measure.class::cast);
        if (kind == Motion.Kind.MEASURE && named.isEmpty() && !fields.has("measure")) {
            fields.refuse("measure", "required");
        } else if (kind != Motion.Kind.MEASURE && named.isPresent()) {
            fields.refuse("measure", "noMeasure");
        }
        return kind == Motion.Kind.MEASURE ? named : Optional.empty();
    }

    private static OptionalInt months(Optional<Measure> measure, Submission fields) {
        var given = fields.number("months", 1, MOST_MONTHS).map(Long::intValue);
        var range = measure.flatMap(Decided::months);
        if (range.isEmpty()) {
            if (given.isPresent()) {
                fields.refuse("months", "noMonths");
            }
            return OptionalInt.empty();
        }
        if (given.isEmpty() && !fields.has("months")) {
            fields.refuse("months", "required");
        } else if (given.filter(n -> n < range.get().least() || n > range.get().most())
                .isPresent()) {
            fields.refuse(
                    "months", "outOfRange", range.get().least(), range.get().most());
        }
        return given.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
