package org.watchdog.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.watchdog.kernel.Actor;

/** The record of who made an edition of the calendar, when and why. It never changes. */
@Entity
@Table(name = "calendar_edition")
class EditionRow {

    @Id
    @Column(name = "edition")
    private int edition;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private Actor madeBy;

    @Column(name = "reason")
    private String reason;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // filled by the provider
    protected EditionRow() {}

    EditionRow(Edition edition, Instant madeAt, Actor madeBy, String reason) {
        this.edition = edition.sortingNumber();
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        this.reason = reason;
    }

    ClosedDays.Made made() {
        return new ClosedDays.Made(Edition.of(edition), madeAt, madeBy, reason);
    }

    @Override
    public String toString() {
        return "calendar edition " + Edition.of(edition) + " of " + madeAt + " by " + madeBy + ": " + reason;
    }
}
