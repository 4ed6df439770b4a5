package org.watchdog.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;

/**
 * What a committee has to decide about a case. It waits from the moment the case needs a decision; it is prepared with
 * a motion, put on the agenda of a meeting and voted on. An adopted motion decides it; after any other outcome it waits
 * again.
 */
@Entity
@Table(name = "committee_item")
public class Item {

    /** Where it stands. */
    public enum State {
        /** On no agenda. */
        AWAITING,
        /** On the agenda of a meeting. */
        SCHEDULED,
        /** The vote is open. */
        OPEN,
        DECIDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "case_number")
    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    /** 1 until it is decided: a case has one such item at most. */
    @SuppressWarnings("UnusedVariable") // the unique key reads it
    private @Nullable Integer undecided;

    private boolean held;

    @Column(name = "meeting_id")
    private @Nullable Long meeting;

    private @Nullable Integer n;

    @Enumerated(EnumType.STRING)
    @Column(name = "motion_kind")
    private Motion.@Nullable Kind motionKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "motion_measure")
    private org.watchdog.severity.@Nullable Measure motionMeasure;

    @Column(name = "motion_months")
    private @Nullable Integer motionMonths;

    @Column(name = "motion_texts")
    private byte @Nullable [] motionTexts;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Item() {}

    Item(CaseNumber number, DecisionKind kind) {
        this.caseNumber = number;
        this.kind = kind;
        this.state = State.AWAITING;
        this.undecided = 1;
    }

    public long id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public DecisionKind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    /** Whether it may not be voted on yet, because a statement may still come (R-OBJ-04). */
    public boolean isHeld() {
        return held;
    }

    /** Id of the meeting on whose agenda it stands, or by which it was decided. */
    public Optional<Long> meeting() {
        return Optional.ofNullable(meeting);
    }

    /** Its number on that agenda, from 1. */
    public OptionalInt n() {
        return n == null ? OptionalInt.empty() : OptionalInt.of(n);
    }

    /** Of the last vote on it; empty before the first. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    void hold(boolean until) {
        held = until;
    }

    void prepare(Motion motion, byte[] sealedTexts) {
        motionKind = motion.kind();
        motionMeasure = motion.measure().orElse(null);
        motionMonths = motion.months().isPresent() ? motion.months().getAsInt() : null;
        motionTexts = sealedTexts.clone();
    }

    /** Kind, measure and months of the prepared motion; its texts are sealed. */
    Optional<Motion> motionWithoutTexts() {
        return Optional.ofNullable(motionKind)
                .map(known -> new Motion(
                        known,
                        Optional.ofNullable(motionMeasure),
                        motionMonths == null ? OptionalInt.empty() : OptionalInt.of(motionMonths),
                        Optional.empty(),
                        Optional.empty()));
    }

    Optional<byte[]> motionTexts() {
        return Optional.ofNullable(motionTexts).map(byte[]::clone);
    }

    void schedule(long onMeeting, int asNumber) {
        meeting = onMeeting;
        n = asNumber;
        state = State.SCHEDULED;
    }

    void voteOpened() {
        state = State.OPEN;
    }

    /** Nothing came of the vote, which is repeated. */
    void voteAnnulled() {
        state = State.SCHEDULED;
    }

    void voteClosed(Outcome how) {
        outcome = how;
        if (how == Outcome.ADOPTED) {
            state = State.DECIDED;
            undecided = null;
        } else {
            leaveAgenda();
        }
    }

    /** It waits for another meeting. */
    void leaveAgenda() {
        state = State.AWAITING;
        meeting = null;
        n = null;
    }
}
