package org.watchdog.deliberation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.watchdog.calendar.CalendarKind;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Path;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;

/** How the copies of a case come back and are destroyed, beside the way of the case (R-RPT-10, R-DEF-06). */
@Service
@Transactional
public class Recall {

    private static final String DRAWING = "deliberation-copies";

    /** 7 days (DEFAULT, R-DEF-06); a closed last day is as good as another. */
    private static final DeadlineRule COOLING_OFF =
            new DeadlineRule(7, Unit.CALENDAR_DAYS, false, Roll.NONE, CalendarKind.BODY);

    private final Copies copies;
    private final Clocks clocks;
    private final Path path;
    private final Processes processes;

    @Inject
    Recall(Copies copies, Clocks clocks, Path path, Processes processes) {
        this.copies = copies;
        this.clocks = clocks;
        this.path = path;
        this.processes = processes;
    }

    /** The decision has fallen: nothing is to be read any more, and what is on paper is to come back. */
    public void begin(CaseNumber number) {
        copies.recall(number);
        if (Path.marks(path.of(number), DRAWING).active().isEmpty()) {
            goOn(number);
        }
    }

    /** Copies come back one item after the other: those of the next are collected when those before are destroyed. */
    public void goOn(CaseNumber number) {
        if (copies.areToCollect(number)) {
            processes.start(number, DRAWING);
        }
    }

    /** Every number is accounted for; from now on they are kept for some days, and then destroyed. */
    public void coolOff(CaseNumber number, Caller by) {
        copies.collected(number, by);
        clocks.open(number, DeliberationStage.COOLING_OFF, COOLING_OFF, Optional.of(DeliberationStage.COOLING_OFF_DUE));
    }

    /** Whether this caller took copies of the case back, and so must not see to their destruction. */
    public boolean isCollectedBy(CaseNumber number, Caller caller) {
        return copies.areCollectedBy(number, caller.id());
    }

    /** The copies are destroyed before the eyes of a second person. */
    public void destroy(CaseNumber number, Caller by) {
        copies.destroy(number, by);
    }
}
