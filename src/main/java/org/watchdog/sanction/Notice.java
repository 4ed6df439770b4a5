package org.watchdog.sanction;

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
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.severity.Measure;

/**
 * The notice of an intended suspension or revocation, with the facts, and the statement (弁明) that came to it in time;
 * silence is a waiver (R-OBJ-04).
 */
@Entity
@Table(name = "sanction_notice")
public class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "case_number")
    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private @Nullable Integer months;

    @Column(name = "told_on")
    private LocalDate toldOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private long message;

    private @Nullable Long statement;

    @Column(name = "stated_at")
    private @Nullable Instant statedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Notice() {}

    Notice(CaseNumber number, Measure measure, OptionalInt months, LocalDate toldOn, LocalDate dueOn, long message) {
        this.caseNumber = number;
        this.measure = measure;
        this.months = months.isPresent() ? months.getAsInt() : null;
        this.toldOn = toldOn;
        this.dueOn = dueOn;
        this.message = message;
    }

    void answered(long said, Instant at) {
        statement = said;
        statedAt = at;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    /** The measure that is intended. */
    public Measure measure() {
        return measure;
    }

    public OptionalInt months() {
        return months == null ? OptionalInt.empty() : OptionalInt.of(months);
    }

    public LocalDate toldOn() {
        return toldOn;
    }

    /** The last day for a statement, as it was told. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** What was told, as a message of the case. */
    public long message() {
        return message;
    }

    /** The statement, as a message of the case. */
    public OptionalLong statement() {
        return statement == null ? OptionalLong.empty() : OptionalLong.of(statement);
    }

    public Optional<Instant> statedAt() {
        return Optional.ofNullable(statedAt);
    }
}
