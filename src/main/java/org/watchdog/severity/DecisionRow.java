package org.watchdog.severity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.severity.Decided.By;

/** A decision as it was taken once. It never changes; a case that is decided again has another one. */
@Entity
@Table(name = "severity_decision")
class DecisionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "case_number")
    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private @Nullable Integer months;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_by")
    private By by;

    @Column(name = "end_sealed")
    private byte @Nullable [] endCondition;

    @Column(name = "reason_sealed")
    private byte[] reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @ElementCollection
    @CollectionTable(name = "severity_decider", joinColumns = @JoinColumn(name = "decision_id"))
    @Column(name = "user_id")
    private Set<String> deciders = new HashSet<>();

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected DecisionRow() {}

    DecisionRow(CaseNumber number, Decided decided, Optional<byte[]> sealedEnd, byte[] sealedReason, Instant at) {
        this.caseNumber = number;
        this.measure = decided.measure();
        this.months = decided.months().isPresent() ? decided.months().getAsInt() : null;
        this.by = decided.by();
        this.endCondition = sealedEnd.orElse(null);
        this.reason = sealedReason;
        this.decidedAt = at;
        decided.deciders().forEach(user -> deciders.add(user.value()));
    }

    long id() {
        return id;
    }

    Measure measure() {
        return measure;
    }

    OptionalInt months() {
        return months == null ? OptionalInt.empty() : OptionalInt.of(months);
    }

    By by() {
        return by;
    }

    /** Under the key of the case. */
    Optional<byte[]> endCondition() {
        return Optional.ofNullable(endCondition);
    }

    /** Under the key of the case. */
    byte[] reason() {
        return reason;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Set<UserId> deciders() {
        return deciders.stream().map(UserId::new).collect(Collectors.toUnmodifiableSet());
    }
}
