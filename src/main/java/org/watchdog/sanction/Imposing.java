package org.watchdog.sanction;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.committee.LiveMarks;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.sanction.SanctionTold.Occasion;
import org.watchdog.severity.Decided;
import org.watchdog.severity.DecisionBook;
import org.watchdog.severity.Measure;

/**
 * A decision takes effect: register, period without applications, publication, letter, and the clock of an objection.
 */
@Service
@Transactional
public class Imposing {

    /** What is told to the public of businesses that it may know of (DEFAULT, not an official rule). */
    private static final Set<Measure> PUBLIC =
            Set.of(Measure.REVOCATION, Measure.SUSPENSION, Measure.RECOMMENDATION, Measure.REQUEST);

    private final Cases cases;
    private final DecisionBook decisions;
    private final Measures measures;
    private final RegisterChange register;
    private final LiveMarks marks;
    private final BarBook bars;
    private final Clocks clocks;
    private final SuspensionClocks suspensions;
    private final Voice voice;
    private final int objectionDays;

    /** @param objectionDays for an objection, from the day of the notice, which is not counted (R-OBJ-03, DEFAULT) */
    @Inject
    @SuppressWarnings("TooManyParameters") // where decision, register, clocks and letters meet
    Imposing(
            Cases cases,
            DecisionBook decisions,
            Measures measures,
            RegisterChange register,
            LiveMarks marks,
            BarBook bars,
            Clocks clocks,
            SuspensionClocks suspensions,
            Voice voice,
            @ConfigProperty(name = "watchdog.sanction.objection.days", defaultValue = "30") int objectionDays) {
        this.cases = cases;
        this.decisions = decisions;
        this.measures = measures;
        this.register = register;
        this.marks = marks;
        this.bars = bars;
        this.clocks = clocks;
        this.suspensions = suspensions;
        this.voice = voice;
        this.objectionDays = objectionDays;
    }

    /** What came of it. */
    public enum Came {
        IMPOSED,
        NO_MEASURE,
        /** There is no mark left that could be revoked or suspended. */
        NOT_POSSIBLE
    }

    /**
     * Imposes what was decided last; safe to call twice.
     *
     * @throws IllegalStateException if nothing was decided
     */
    public Came impose(CaseNumber number) {
        var entry = decisions.latest(number).orElseThrow(() -> new IllegalStateException("nothing decided: " + number));
        if (!entry.decided().isMeasure()) {
            if (decisions.isDecidedAgain(number)) {
                leaveAlone(number, entry.decided());
            }
            return Came.NO_MEASURE;
        }
        if (measures.by(number, entry.id()).isPresent()) {
            return Came.IMPOSED;
        }
        var file = cases.known(number);
        if (marks.areMissingFor(entry.decided().measure(), number)) {
            voice.record(number, Actor.SYSTEM, "sanction.notPossible", measure(entry.decided()));
            return Came.NOT_POSSIBLE;
        }
        var imposed = added(file, entry);
        takeEffect(imposed, entry.decided());
        var bar = bar(imposed, entry.decided());
        var due = clocks.open(
                        number,
                        SanctionStage.OBJECTION,
                        DeadlineRule.days(objectionDays),
                        Optional.of("holderObjectionDue"))
                .dueOn();
        var told = voice.tell(
                number, Occasion.MEASURE, MeasureText.imposed(entry.decided(), imposed, bar, due), Optional.of(due));
        voice.record(
                number,
                Actor.SYSTEM,
                "sanction.holderSanctioned",
                Voice.saying(told, "measure", imposed.measure().name(), "dueOn", due.toString()));
        return Came.IMPOSED;
    }

    /** The business, which was told of a measure before, is told that none follows. */
    private void leaveAlone(CaseNumber number, Decided decided) {
        var text = Voice.WORDS.say("sanction.told.leftAlone", decided.reason());
        var told = voice.tell(number, Occasion.OBJECTION_OUTCOME, text, Optional.empty());
        voice.record(number, Actor.SYSTEM, "sanction.holderLeftAlone", Voice.saying(told));
    }

    /**
     * A lighter measure takes the place of one that was objected to; it cannot be objected to again (R-OBJ-03). A
     * suspension that is only shorter began when the longer one did.
     */
    Imposed replace(Imposed old, DecisionBook.Entry entry) {
        var imposed = added(cases.known(old.caseNumber()), entry);
        if (imposed.measure() == Measure.SUSPENSION && old.measure() == Measure.SUSPENSION) {
            shorten(old, imposed);
        } else {
            takeEffect(imposed, entry.decided());
        }
        bar(imposed, entry.decided());
        return imposed;
    }

    private void shorten(Imposed old, Imposed imposed) {
        var today = clocks.today();
        var served = old.served(today);
        var first = served == 0 ? today.plusDays(1) : old.firstDay();
        var last = suspensions.lastDay(first, imposed.months().orElseThrow()).dueOn();
        if (old.state() == Imposed.State.IN_FORCE) {
            imposed.suspendsSince(
                    old.firstDay(),
                    suspensions
                            .lastDay(old.firstDay(), imposed.months().orElseThrow())
                            .dueOn());
        } else {
            var left = ChronoUnit.DAYS.between(first, last) + 1 - served;
            imposed.suspends(first, today.plusDays(Math.max(left, 1)));
            suspensions.beginTonight(imposed.caseNumber());
        }
    }

    private Imposed added(Case file, DecisionBook.Entry entry) {
        var measure = entry.decided().measure();
        var touched = marks.of(file);
        var published = PUBLIC.contains(measure) && !touched.isEmpty() && register.isListed(file.licensee());
        var imposed = new Imposed(file.number(), entry, file.licensee(), touched, clocks.today(), published);
        measures.add(imposed);
        return imposed;
    }

    private void takeEffect(Imposed imposed, Decided decided) {
        if (imposed.measure() == Measure.REVOCATION) {
            register.revoke(imposed);
        } else if (imposed.measure() == Measure.SUSPENSION) {
            var first = clocks.today().plusDays(1);
            imposed.suspends(
                    first,
                    suspensions.lastDay(first, decided.months().orElseThrow()).dueOn());
            suspensions.beginTonight(imposed.caseNumber());
        }
    }

    private Optional<ApplicationBar> bar(Imposed imposed, Decided decided) {
        var bar = switch (decided.measure()) {
            case REVOCATION -> Optional.of(ApplicationBar.of(Trigger.REVOKED, imposed.firstDay(), 12));
            case REVIEW_TERMINATED -> Optional.of(ApplicationBar.of(Trigger.INCIDENT, imposed.firstDay(), 12));
            case REVIEW_STOPPED, BLOCKED ->
                Optional.of(ApplicationBar.of(
                        Trigger.INCIDENT, imposed.firstDay(), decided.months().orElseThrow()));
            default -> Optional.<ApplicationBar>empty();
        };
        imposed.licensee().ifPresent(holder -> bar.ifPresent(b -> bars.follow(holder, b, imposed)));
        return bar;
    }

    private static Map<String, String> measure(Decided decided) {
        return Map.of("measure", decided.measure().name());
    }
}
