package org.watchdog.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;

/** What a business holds against its measure (異議): one for each measure, judged by the objection board (R-OBJ-03). */
@Entity
@Table(name = "sanction_objection")
public class Objection {

    @Id
    @Column(name = "measure_id")
    private long measure;

    @Column(name = "case_number")
    private CaseNumber caseNumber;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "filed_by")
    private Actor filedBy;

    private long message;

    @Column(name = "effect_asked")
    private boolean effectAsked;

    @Enumerated(EnumType.STRING)
    private @Nullable Effect effect;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "outcome_message")
    private @Nullable Long outcomeMessage;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    /** Whether the measure stands still until the board has judged. */
    public enum Effect {
        GRANTED,
        REFUSED
    }

    /** What the board says of the measure. */
    public enum Outcome {
        CONFIRM,
        REDUCE,
        RETURN
    }

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Objection() {}

    Objection(Imposed against, Instant at, Actor by, long message, boolean effectAsked) {
        this.measure = against.id();
        this.caseNumber = against.caseNumber();
        this.filedAt = at;
        this.filedBy = by;
        this.message = message;
        this.effectAsked = effectAsked;
    }

    void effect(Effect decided) {
        effect = decided;
    }

    void judged(Outcome how, long reasons, Instant at) {
        outcome = how;
        outcomeMessage = reasons;
        decidedAt = at;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public Actor filedBy() {
        return filedBy;
    }

    /** What it says, as a message of the case. */
    public long message() {
        return message;
    }

    /** Whether it asks that the measure stand still until it is judged. */
    public boolean isEffectAsked() {
        return effectAsked;
    }

    public Optional<Effect> effect() {
        return Optional.ofNullable(effect);
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Why it was judged so, as a note of the case. */
    OptionalLong outcomeMessage() {
        return outcomeMessage == null ? OptionalLong.empty() : OptionalLong.of(outcomeMessage);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
