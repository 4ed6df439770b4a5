package org.watchdog.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.register.Standing;

/**
 * What is special to an incident among the cases.
 *
 * <p>A business reports it, or staff do who learnt of it elsewhere. Its reports are versions of their own
 * ({@link Reports}); here stands what the body notes of it: that the granting body had to be alerted, that no final
 * report came in time, that a declared disaster was the cause, how it was decided, and what became of the report on
 * prevention.
 */
@Entity
@Table(name = "incident_incident")
public class Incident {

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Enumerated(EnumType.STRING)
    private Cover cover;

    @Column(name = "discovered_on")
    private LocalDate discoveredOn;

    private LicenseeId licensee;

    private boolean alerted;

    @Column(name = "alert_done")
    private boolean alertDone;

    private boolean unreported;

    private boolean waived;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosedAs outcome;

    @Column(name = "decision_sealed")
    private byte @Nullable [] decision;

    @Enumerated(EnumType.STRING)
    private @Nullable Prevention prevention;

    @Version
    private int version;

    /** What became of the report on how it will not happen again (R-PMK500-03). */
    public enum Prevention {
        REPORTED,
        MISSING,
        ACCEPTED
    }

    /** For the entity manager. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Incident() {}

    Incident(CaseNumber number, LicenseeId licensee, Standing standing, LocalDate discoveredOn) {
        this.caseNumber = number.value();
        this.licensee = licensee;
        this.standing = standing;
        this.cover = Cover.of(standing);
        this.discoveredOn = discoveredOn;
    }

    /** A later report tells the day otherwise. */
    void discoveredOn(LocalDate day) {
        discoveredOn = day;
    }

    /** Calls for the alert to the granting body; true the first time only. */
    boolean callForAlert() {
        var first = !alerted;
        alerted = true;
        return first;
    }

    /** The granting body was told. */
    void alertDone() {
        alertDone = true;
    }

    /** No final report came in time: the criteria count it (rule book 1.6, F6). */
    void stayedUnreported() {
        unreported = true;
    }

    /** A declared disaster caused it; what it lost or destroyed need not be reported (R-PMK510-12). */
    void waive() {
        waived = true;
    }

    /** How it was decided, and so how the case will be closed; the reason is sealed. */
    void decided(ClosedAs how, byte[] reason) {
        outcome = how;
        decision = reason.clone();
    }

    void prevention(Prevention became) {
        prevention = became;
    }

    public CaseNumber number() {
        return new CaseNumber(caseNumber);
    }

    /** The business that it happened to, or that it is reported for. */
    public LicenseeId licensee() {
        return licensee;
    }

    /** How the business stood to the mark when it first reported. */
    public Standing standing() {
        return standing;
    }

    public Cover cover() {
        return cover;
    }

    public boolean isAlertCalledFor() {
        return alerted;
    }

    /** Whether an alert that was called for is still to be given. */
    public boolean isAlertOpen() {
        return alerted && !alertDone;
    }

    public boolean isUnreported() {
        return unreported;
    }

    public boolean isWaived() {
        return waived;
    }

    public Optional<ClosedAs> outcome() {
        return Optional.ofNullable(outcome);
    }

    Optional<byte[]> decision() {
        return Optional.ofNullable(decision).map(byte[]::clone);
    }

    public Optional<Prevention> prevention() {
        return Optional.ofNullable(prevention);
    }
}
