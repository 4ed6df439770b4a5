package org.watchdog.sanction;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.watchdog.committee.LiveMarks;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.Decided;
import org.watchdog.severity.Decided.By;
import org.watchdog.severity.DecisionBook;
import org.watchdog.severity.Measure;
import org.watchdog.severity.Weight;

/**
 * A measure that the board returned, or that could not be imposed, is decided again, and never heavier than it was: by
 * the committee what the committee had decided, by another supervisor what one had decided alone.
 */
@Service
@Transactional
public class Deciding {

    private final DecisionBook decisions;
    private final LiveMarks marks;

    @Inject
    Deciding(DecisionBook decisions, LiveMarks marks) {
        this.decisions = decisions;
        this.marks = marks;
    }

    /** Whether the committee had decided, so that nobody may decide in its place. */
    public boolean isForCommittee(CaseNumber number) {
        return before(number).by() == By.COMMITTEE;
    }

    /** The measures that can be decided on, heaviest first: those up to the one that was decided before. */
    public List<Measure> open(CaseNumber number) {
        var before = before(number);
        return Weight.open(Group.of(before.measure())).stream()
                .filter(measure ->
                        Weight.of(measure, OptionalInt.empty()) <= Weight.of(before.measure(), OptionalInt.empty()))
                .toList();
    }

    /** Whether it would be heavier than what was decided before. */
    public boolean isHeavier(CaseNumber number, Measure measure, OptionalInt months) {
        var before = before(number);
        return Weight.of(measure, months) > Weight.of(before.measure(), before.months());
    }

    /** Whether the measure is one on a mark, and no mark is left. */
    public boolean isWithoutMark(CaseNumber number, Measure measure) {
        return marks.areMissingFor(measure, number);
    }

    /** Decides on a measure. */
    public void decide(CaseNumber number, Measure measure, OptionalInt months, String reason, Caller by) {
        var end = measure == Measure.SUSPENSION ? before(number).endCondition() : Optional.<String>empty();
        decisions.decide(number, new Decided(measure, months, end, reason, By.SUPERVISOR, Set.of(by.id())));
    }

    /** Decides that nothing follows. */
    public void leaveIt(CaseNumber number, String reason, Caller by) {
        decisions.decide(number, Decided.of(Measure.NONE, reason, By.SUPERVISOR, Set.of(by.id())));
    }

    private Decided before(CaseNumber number) {
        return decisions.of(number).orElseThrow(() -> new IllegalStateException("nothing decided: " + number));
    }
}
