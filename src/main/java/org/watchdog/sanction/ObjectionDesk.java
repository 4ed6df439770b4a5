package org.watchdog.sanction;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Readers;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.severity.DecisionBook;

/** An objection comes in: in writing, within its days, once, and goes to people who had no part before (R-OBJ-03). */
@Service
@Transactional
public class ObjectionDesk {

    /** How long an objection may be, in characters. */
    public static final int LONGEST = 20_000;

    private final Cases cases;
    private final Measures measures;
    private final Objections objections;
    private final DecisionBook decisions;
    private final Clocks clocks;
    private final Processes processes;
    private final Readers readers;
    private final Users users;
    private final Voice voice;

    @Inject
    @SuppressWarnings("TooManyParameters") // where the case, its measure and the board meet
    ObjectionDesk(
            Cases cases,
            Measures measures,
            Objections objections,
            DecisionBook decisions,
            Clocks clocks,
            Processes processes,
            Readers readers,
            Users users,
            Voice voice) {
        this.cases = cases;
        this.measures = measures;
        this.objections = objections;
        this.decisions = decisions;
        this.clocks = clocks;
        this.processes = processes;
        this.readers = readers;
        this.users = users;
        this.voice = voice;
    }

    /** What came of an objection. */
    public enum Taken {
        DONE,
        UNKNOWN,
        /** There is no measure that could be objected to. */
        NO_MEASURE,
        /** There was one already; a measure is objected to once. */
        SECOND,
        /** Its last day is over. */
        LATE,
        INVALID
    }

    /** What the process is told of it. */
    private enum Told {
        EFFECT_ASKED,
        PLAIN
    }

    /**
     * Takes an objection; the process goes on in the same transaction.
     *
     * @param sent {@code text} (1 to {@link #LONGEST} characters) and {@code suspensiveEffect}; errors are noted in it
     */
    public Taken file(CaseNumber number, Submission sent, Caller by) {
        if (cases.visible(number, by).isEmpty()) {
            return Taken.UNKNOWN;
        }
        var text = sent.requiredText("text", 1, LONGEST);
        var effectAsked = sent.flag("suspensiveEffect").orElse(false);
        if (!sent.errors().isEmpty()) {
            return Taken.INVALID;
        }
        var measure = measures.of(number);
        if (measure.isEmpty()) {
            return Taken.NO_MEASURE;
        }
        if (objections
                .latest(number)
                .filter(old ->
                        old.outcome().filter(Objection.Outcome.RETURN::equals).isEmpty()
                                || objections.to(measure.get()).isPresent())
                .isPresent()) {
            return Taken.SECOND;
        }
        if (!processes.tell(number, "objectionReceived", Optional.of(effectAsked ? Told.EFFECT_ASKED : Told.PLAIN))) {
            return Taken.LATE;
        }
        var said = voice.heard(number, text, by);
        objections.add(new Objection(
                measure.get(), clocks.now().truncatedTo(ChronoUnit.MICROS), by.actor(), said, effectAsked));
        clocks.meet(number, SanctionStage.OBJECTION);
        openToBoard(number);
        voice.record(number, by.actor(), "sanction.holderObjected", Voice.saying(said));
        return Taken.DONE;
    }

    /** The board sees the case from now on, without those who had a part in the decision. */
    private void openToBoard(CaseNumber number) {
        var excluded = deciders(number);
        readers.open(
                number,
                users.withRole(Role.REVIEWER).stream()
                        .filter(user -> !excluded.contains(user))
                        .toList());
    }

    private Set<UserId> deciders(CaseNumber number) {
        return decisions.latest(number).map(entry -> entry.decided().deciders()).orElse(Set.of());
    }

    /** Whether this caller had a part in the decision, and so must not judge it, nor decide it again. */
    public boolean tookPart(CaseNumber number, Caller caller) {
        return deciders(number).contains(caller.id());
    }
}
