package org.watchdog.insurance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.UserId;
import org.watchdog.kernel.Yen;

/**
 * A loss under the insurance attached to a mark, beside its case.
 *
 * <p>The holder gives notice of it, or staff do. Its cover is checked once by the policy of the day; then a reserve is
 * set and it is handed to the insurer. When the insurer has agreed, what is payable is calculated and, after another
 * person's approval, paid. What moved is told by the {@link Ledger} alone; here stands what led to it.
 */
@Entity
@Table(name = "insurance_claim")
public class Claim {

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    private LicenseeId licensee;

    private @Nullable CaseNumber about;

    private @Nullable CaseNumber series;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    @Column(name = "claimed_on")
    private LocalDate claimedOn;

    @Enumerated(EnumType.STRING)
    private InsuredEvent event;

    @Enumerated(EnumType.STRING)
    private Exclusion exclusion;

    @Column(name = "damages_yen")
    private long damagesYen;

    @Column(name = "defence_yen")
    private long defenceYen;

    @Column(name = "expenses_yen")
    private long expensesYen;

    @Column(name = "description_sealed")
    private byte @Nullable [] description;

    @Column(name = "noticed_by")
    private Actor noticedBy;

    private @Nullable Long policy;

    @Column(name = "sales_yen")
    private @Nullable Long salesYen;

    @Column(name = "cover_result")
    private @Nullable String coverResult;

    @Column(name = "cover_edition")
    private @Nullable String coverEdition;

    @Enumerated(EnumType.STRING)
    private @Nullable Consent consent;

    @Column(name = "consent_on")
    private @Nullable LocalDate consentOn;

    @Column(name = "consent_sealed")
    private byte @Nullable [] consentReference;

    @Column(name = "consent_by")
    private @Nullable UserId consentBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "settled_as")
    private @Nullable Settled settledAs;

    @Column(name = "settled_yen")
    private @Nullable Long settledYen;

    @Column(name = "settled_steps")
    private @Nullable String settledSteps;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "complete_on")
    private @Nullable LocalDate completeOn;

    @Column(name = "interest_yen")
    private long interestYen;

    @Enumerated(EnumType.STRING)
    @Column(name = "unpaid_because")
    private @Nullable Unpaid unpaidBecause;

    @Version
    private int version;

    /** What the insurer said to the settlement (R-INS-02). */
    public enum Consent {
        GIVEN,
        REFUSED
    }

    /** What came of the calculation; the words of each stand under {@code insurance.settled}. */
    public enum Settled {
        PAYABLE,
        BELOW_DEDUCTIBLE,
        NOT_COVERED,
        LIMIT_EXHAUSTED
    }

    /** Why nothing was paid; the words of each stand under {@code insurance.unpaid}. */
    public enum Unpaid {
        NOT_COVERED,
        NO_LOSS,
        BELOW_DEDUCTIBLE,
        LIMIT_EXHAUSTED,
        /** Closed before anything was paid. */
        NOTHING_PAID
    }

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Claim() {}

    Claim(CaseNumber number, LicenseeId licensee, Notice notice, byte @Nullable [] description, Actor by) {
        this.caseNumber = number.value();
        this.licensee = licensee;
        this.about = notice.about().orElse(null);
        this.series = notice.series().orElse(null);
        this.occurredOn = notice.occurredOn();
        this.claimedOn = notice.claimedOn();
        this.event = notice.event();
        this.exclusion = notice.exclusion();
        this.description = description;
        this.noticedBy = by;
        costs(notice.cost());
    }

    /** What it costs the holder, as far as one knows now. */
    void costs(Cost cost) {
        damagesYen = cost.damages().value();
        defenceYen = cost.defence().value();
        expensesYen = cost.expenses().value();
    }

    /** Its cover was checked, and every answer kept as it was found. */
    void checked(Cover cover) {
        policy = cover.policy().map(Policy::id).orElse(null);
        salesYen = cover.sales().map(Yen::value).orElse(null);
        coverResult = ClaimText.conditions(cover.conditions());
        coverEdition = cover.edition();
        unpaidBecause = cover.isCovered() ? null : Unpaid.NOT_COVERED;
    }

    /** The insurer has answered; what was calculated before no longer holds. */
    void answered(Consent word, LocalDate on, byte @Nullable [] reference, UserId by) {
        consent = word;
        consentOn = on;
        consentReference = reference;
        consentBy = by;
        settledAs = null;
        settledYen = null;
        settledSteps = null;
        settledAt = null;
    }

    /** Before another consent nothing may be paid any more. */
    void needsNewConsent() {
        consent = null;
        settledAs = null;
    }

    void settled(Settled as, Yen payable, List<Payable.Step> steps, Instant at) {
        settledAs = as;
        settledYen = payable.value();
        settledSteps = ClaimText.steps(steps);
        settledAt = at;
    }

    /** The last document that is asked for has come. */
    void complete(LocalDate on) {
        completeOn = on;
    }

    /** A payment came late; the insurer owes so much for it, or (negative) so much less than was booked. */
    void bearsInterest(Yen amount) {
        interestYen = Math.addExact(interestYen, amount.value());
    }

    void unpaid(Unpaid because) {
        unpaidBecause = because;
    }

    /** It goes on after it was closed. */
    void reopened() {
        unpaidBecause = null;
        needsNewConsent();
    }

    public CaseNumber number() {
        return new CaseNumber(caseNumber);
    }

    public LicenseeId licensee() {
        return licensee;
    }

    /** The complaint or incident that it comes from. */
    public Optional<CaseNumber> about() {
        return Optional.ofNullable(about);
    }

    /** The first claim from the same cause, if it is not the first itself (R-INS-06). */
    public Optional<CaseNumber> series() {
        return Optional.ofNullable(series);
    }

    public LocalDate occurredOn() {
        return occurredOn;
    }

    public LocalDate claimedOn() {
        return claimedOn;
    }

    public InsuredEvent event() {
        return event;
    }

    public Exclusion exclusion() {
        return exclusion;
    }

    public Cost cost() {
        return new Cost(new Yen(damagesYen), new Yen(defenceYen), new Yen(expensesYen));
    }

    Optional<byte[]> description() {
        return Optional.ofNullable(description);
    }

    public Actor noticedBy() {
        return noticedBy;
    }

    /** The policy that was looked at; empty if none was in force. */
    public Optional<Long> policy() {
        return Optional.ofNullable(policy);
    }

    public Optional<Yen> sales() {
        return Optional.ofNullable(salesYen).map(Yen::new);
    }

    /** What its cover was found by; empty before it was checked. */
    public List<Cover.Condition> conditions() {
        return coverResult == null ? List.of() : ClaimText.conditions(coverResult);
    }

    public Optional<String> coverEdition() {
        return Optional.ofNullable(coverEdition);
    }

    public boolean isCovered() {
        return policy != null && conditions().stream().allMatch(Cover.Condition::met);
    }

    public Optional<Consent> consent() {
        return Optional.ofNullable(consent);
    }

    public boolean isConsentGiven() {
        return consent == Consent.GIVEN;
    }

    public Optional<LocalDate> consentOn() {
        return Optional.ofNullable(consentOn);
    }

    Optional<byte[]> consentReference() {
        return Optional.ofNullable(consentReference);
    }

    /** Who recorded the consent, and so must not approve what follows from it. */
    public Optional<UserId> consentBy() {
        return Optional.ofNullable(consentBy);
    }

    public Optional<Settled> settledAs() {
        return Optional.ofNullable(settledAs);
    }

    /** What is paid of the whole loss in all, as it was calculated. */
    public Optional<Yen> settledYen() {
        return Optional.ofNullable(settledYen).map(Yen::new);
    }

    public List<Payable.Step> steps() {
        return settledSteps == null ? List.of() : ClaimText.steps(settledSteps);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** The day on which the last document came; from it the 30 days count (R-INS-09). */
    public Optional<LocalDate> completeOn() {
        return Optional.ofNullable(completeOn);
    }

    /** Of its late payments, as it was booked. */
    public Yen interest() {
        return new Yen(interestYen);
    }

    public Optional<Unpaid> unpaidBecause() {
        return Optional.ofNullable(unpaidBecause);
    }
}
