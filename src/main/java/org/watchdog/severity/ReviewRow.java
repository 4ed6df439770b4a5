package org.watchdog.severity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.UserId;

/** What a person said of a grade: that it stands, or that another level holds. It never changes. */
@Entity
@Table(name = "severity_review")
class ReviewRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "grade_id")
    private long grade;

    private @Nullable Integer level;

    private @Nullable String proposal;

    @Column(name = "reason_sealed")
    private byte @Nullable [] reason;

    @Column(name = "reviewed_by")
    private UserId reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected ReviewRow() {}

    /** The grade stands. */
    ReviewRow(long grade, UserId by, Instant at) {
        this.grade = grade;
        this.reviewedBy = by;
        this.reviewedAt = at;
    }

    /**
     * Another level holds.
     *
     * @param proposal what follows from it, as {@link GradeText} writes it
     */
    ReviewRow(long grade, int level, Optional<String> proposal, byte[] sealedReason, UserId by, Instant at) {
        this(grade, by, at);
        this.level = level;
        this.proposal = proposal.orElse(null);
        this.reason = sealedReason;
    }

    /** The level in the place of the graded one; empty if that stands. */
    OptionalInt level() {
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    Optional<String> proposal() {
        return Optional.ofNullable(proposal);
    }

    /** Under the key of the case. */
    Optional<byte[]> reason() {
        return Optional.ofNullable(reason);
    }

    UserId reviewedBy() {
        return reviewedBy;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }
}
