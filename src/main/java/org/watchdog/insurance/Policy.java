package org.watchdog.insurance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.Yen;

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

    @Column(name = "per_claim_limit_yen")
    private long perClaimLimitYen;

    @Column(name = "period_limit_yen")
    private long periodLimitYen;

    @Column(name = "deductible_yen")
    private long deductibleYen;

    @Column(name = "sales_bound_yen")
    private @Nullable Long salesBoundYen;

    @Column(name = "expense_limit_yen")
    private long expenseLimitYen;

    @Column(name = "expense_deductible_yen")
    private long expenseDeductibleYen;

    @Column(name = "expense_items")
    private String expenseItems;

    @Column(name = "deductible_before_limit")
    private boolean deductibleBeforeLimit;

    @Column(name = "defence_inside_limit")
    private boolean defenceInsideLimit;

    @Column(name = "attached_at")
    private Instant attachedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Policy() {}

    /** @param coveredSince the first day of the first of its periods without a gap */
    Policy(LicenseeId licensee, Scheme scheme, Offer offer, Period period, LocalDate coveredSince, Instant at) {
        var terms = offer.terms();
        this.licensee = licensee;
        this.scheme = scheme;
        this.insurer = offer.insurer();
        this.validFrom = period.from();
        this.validTo = period.to();
        this.coveredSince = coveredSince;
        this.perClaimLimitYen = terms.perClaimLimit().value();
        this.periodLimitYen = terms.periodLimit().value();
        this.deductibleYen = terms.deductible().value();
        this.salesBoundYen = terms.salesBound().map(Yen::value).orElse(null);
        this.expenseLimitYen = terms.expenseLimit().value();
        this.expenseDeductibleYen = terms.expenseDeductible().value();
        this.expenseItems = ExpenseItems.write(terms.expenseItems());
        this.deductibleBeforeLimit = terms.deductibleBeforeLimit();
        this.defenceInsideLimit = terms.defenceInsideLimit();
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
        return new Terms(
                new Yen(perClaimLimitYen),
                new Yen(periodLimitYen),
                new Yen(deductibleYen),
                Optional.ofNullable(salesBoundYen).map(Yen::new),
                ExpenseItems.read(expenseItems),
                new Yen(expenseLimitYen),
                new Yen(expenseDeductibleYen),
                deductibleBeforeLimit,
                defenceInsideLimit);
    }

    public Instant attachedAt() {
        return attachedAt;
    }
}
