package org.watchdog.deliberation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;

/** The minutes of an item: free parts that are written, until the whole is fixed. */
@Entity
@Table(name = "deliberation_minutes")
class MinutesRow {

    @Id
    private long item;

    @Column(name = "case_number")
    private CaseNumber caseNumber;

    @Column(name = "free_sealed")
    private byte @Nullable [] free;

    @Column(name = "record_sealed")
    private byte @Nullable [] fixed;

    @Column(name = "approved_by")
    private @Nullable UserId approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected MinutesRow() {}

    MinutesRow(long item, CaseNumber number) {
        this.item = item;
        this.caseNumber = number;
    }

    /** @throws IllegalStateException if they are fixed */
    void write(byte[] sealedFree) {
        if (fixed != null) {
            throw new IllegalStateException("the minutes of " + caseNumber + " are fixed");
        }
        free = sealedFree;
    }

    /** From now on nothing of them changes. */
    void fix(byte[] sealedRecord, UserId by, Instant at) {
        if (fixed != null) {
            throw new IllegalStateException("the minutes of " + caseNumber + " are fixed");
        }
        fixed = sealedRecord;
        approvedBy = by;
        approvedAt = at;
    }

    Optional<byte[]> free() {
        return Optional.ofNullable(free);
    }

    Optional<byte[]> fixed() {
        return Optional.ofNullable(fixed);
    }

    Optional<UserId> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }
}
