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
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.UserId;
import org.watchdog.severity.Measure;

/**
 * A vote on a line of an agenda. It is opened with a motion and a rule, takes ballots, and is closed with a result; or
 * it is annulled, and the next round repeats it.
 */
@Entity
@Table(name = "committee_vote")
class Vote {

    /** Where it stands. */
    enum State {
        OPEN,
        CLOSED,
        ANNULLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "meeting_id")
    private long meeting;

    @SuppressWarnings("UnusedVariable") // queries read it
    private int n;

    private int round;

    @Column(name = "item_id")
    private long item;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "is_open")
    @SuppressWarnings("UnusedVariable") // the unique key reads it
    private @Nullable Integer open;

    @Enumerated(EnumType.STRING)
    private VoteRule.Quorum quorum;

    @Enumerated(EnumType.STRING)
    private VoteRule.Majority majority;

    @Enumerated(EnumType.STRING)
    private VoteRule.Base base;

    @Enumerated(EnumType.STRING)
    private VoteRule.Tie tie;

    private boolean secret;

    @Enumerated(EnumType.STRING)
    @Column(name = "motion_kind")
    private Motion.Kind motionKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "motion_measure")
    private @Nullable Measure motionMeasure;

    @Column(name = "motion_months")
    private @Nullable Integer motionMonths;

    @Column(name = "motion_texts")
    private byte[] motionTexts;

    @Column(name = "opened_by")
    private UserId openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_by")
    private @Nullable UserId closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private @Nullable Integer members;

    private @Nullable Integer recused;

    private @Nullable Integer present;

    private @Nullable Integer yes;

    private @Nullable Integer no;

    private @Nullable Integer abstain;

    @Enumerated(EnumType.STRING)
    private @Nullable Choice casting;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // what the result comes to, for whoever reads the table
    private @Nullable Outcome outcome;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Vote() {}

    @SuppressWarnings("TooManyParameters") // all that a vote is opened with
    Vote(Place line, int round, VoteRule rule, boolean secret, Motion motion, byte[] texts, UserId by, Instant at) {
        this.meeting = line.meeting();
        this.n = line.n();
        this.round = round;
        this.item = line.item();
        this.state = State.OPEN;
        this.open = 1;
        this.quorum = rule.quorum();
        this.majority = rule.majority();
        this.base = rule.base();
        this.tie = rule.tie();
        this.secret = secret;
        this.motionKind = motion.kind();
        this.motionMeasure = motion.measure().orElse(null);
        this.motionMonths = motion.months().isPresent() ? motion.months().getAsInt() : null;
        this.motionTexts = texts.clone();
        this.openedBy = by;
        this.openedAt = at;
    }

    void close(VoteResult result, UserId by, Instant at) {
        end(State.CLOSED, by, at);
        var count = result.count();
        members = count.members();
        recused = count.recused();
        present = count.present();
        yes = count.yes();
        no = count.no();
        abstain = count.abstain();
        casting = result.decided().by() == VoteResult.By.CHAIR ? count.casting().orElse(null) : null;
        outcome = result.outcome();
    }

    void annul(UserId by, Instant at) {
        end(State.ANNULLED, by, at);
    }

    private void end(State as, UserId by, Instant at) {
        state = as;
        open = null;
        closedBy = by;
        closedAt = at;
    }

    long id() {
        return id;
    }

    int round() {
        return round;
    }

    long item() {
        return item;
    }

    State state() {
        return state;
    }

    boolean isSecret() {
        return secret;
    }

    Instant openedAt() {
        return openedAt;
    }

    UserId openedBy() {
        return openedBy;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    VoteRule rule() {
        return new VoteRule(quorum, majority, base, tie);
    }

    Motion motionWithoutTexts() {
        return new Motion(
                motionKind,
                Optional.ofNullable(motionMeasure),
                motionMonths == null ? OptionalInt.empty() : OptionalInt.of(motionMonths),
                Optional.empty(),
                Optional.empty());
    }

    byte[] motionTexts() {
        return motionTexts.clone();
    }

    /** As it was counted; empty unless it was closed. */
    Optional<VoteResult> result() {
        if (members == null || recused == null || present == null || yes == null || no == null || abstain == null) {
            return Optional.empty();
        }
        var count = new Count(members, recused, present, yes, no, abstain, Optional.ofNullable(casting));
        return Optional.of(rule().result(count));
    }
}
