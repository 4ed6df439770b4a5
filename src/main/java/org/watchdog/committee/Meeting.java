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
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.UserId;

/**
 * A meeting of a committee, or a written procedure (持ち回り) in its place. It is planned with an agenda; people come and
 * go; votes are opened and closed; it ends. A vote that is still open then is annulled.
 */
@Entity
@Table(name = "committee_meeting")
public class Meeting {

    /** How the members come together. */
    public enum Form {
        MEETING,
        /** By writing, until a last day; who votes is there. */
        WRITTEN
    }

    /** How long the place may be, in characters. */
    public static final int LONGEST_PLACE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "committee_id")
    private long committee;

    @Enumerated(EnumType.STRING)
    private Form form;

    @Column(name = "held_on")
    private LocalDate on;

    private String place;

    @Column(name = "ballots_until")
    private @Nullable LocalDate until;

    @Column(name = "planned_by")
    private UserId plannedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Meeting() {}

    Meeting(long committee, Form form, LocalDate on, String place, Optional<LocalDate> until, UserId plannedBy) {
        this.committee = committee;
        this.form = form;
        this.on = on;
        this.place = place;
        this.until = until.orElse(null);
        this.plannedBy = plannedBy;
    }

    void end(Instant at) {
        endedAt = at;
    }

    public long id() {
        return id;
    }

    /** Id of the {@link Committee}. */
    public long committee() {
        return committee;
    }

    public Form form() {
        return form;
    }

    public boolean isWritten() {
        return form == Form.WRITTEN;
    }

    public LocalDate on() {
        return on;
    }

    /** Where, or a link; empty for a written procedure. */
    public String place() {
        return place;
    }

    /** Of a written procedure the last day on which a ballot is taken (Asia/Tokyo). */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    public UserId plannedBy() {
        return plannedBy;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public boolean isOver() {
        return endedAt != null;
    }
}
