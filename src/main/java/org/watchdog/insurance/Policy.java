package org.watchdog.insurance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;

/**
 * The cover of a company under one scheme for one period, one limit however many sites it has (R-INS-01). It is written
 * once and never changed: other terms are another period. That it ended early is told by {@link Policies#lastDay}.
 */
@Entity
@Table(name = "insurance_policy")
public class Policy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private LicenseeId licensee;

    @Enumerated(EnumType.STRING)
    private Scheme scheme;

    private String insurer;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "covered_since")
    private LocalDate coveredSince;

    @Embedded
    private TermsColumns terms;

    @Column(name = "attached_at")
    private Instant attachedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Policy() {}

    /** @param coveredSince the first day of the first of its periods without a gap */
    Policy(LicenseeId licensee, Scheme scheme, Offer offer, Period period, LocalDate coveredSince, Instant at) {
        this.licensee = licensee;
        this.scheme = scheme;
        this.insurer = offer.insurer();
        this.validFrom = period.from();
        this.validTo = period.to();
        this.coveredSince = coveredSince;
        this.terms = new TermsColumns(offer.terms());
        this.attachedAt = at;
    }

    public long id() {
        return id;
    }

    public LicenseeId licensee() {
        return licensee;
    }

    public Scheme scheme() {
        return scheme;
    }

    public String insurer() {
        return insurer;
    }

    /** As agreed; it may have ended before. */
    public Period period() {
        return new Period(validFrom, validTo);
    }

    /** A leak before that day is not covered (R-INS-02). */
    public LocalDate coveredSince() {
        return coveredSince;
    }

    public Terms terms() {
        return terms.terms();
    }

    public Instant attachedAt() {
        return attachedAt;
    }
}
