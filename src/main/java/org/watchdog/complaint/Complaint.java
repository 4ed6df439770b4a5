package org.watchdog.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.UserId;

/**
 * What is special to a complaint among the cases.
 *
 * <p>It is filed once and not changed by anybody. Then it is screened; if it is ours, the holder answers, the
 * complainant says whether that settles it, or an investigator finds a violation or none and another person approves.
 * What was decided on the way tells how it will be closed.
 */
@Entity
@Table(name = "complaint_complaint")
public class Complaint {

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Column(name = "about_privacy")
    private boolean aboutPrivacy;

    @Column(name = "contact_made")
    private boolean contactMade;

    @Column(name = "contact_on")
    private @Nullable LocalDate contactOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_outcome")
    private Contact.@Nullable Outcome contactOutcome;

    @Column(name = "description_sealed")
    private byte[] description;

    @Column(name = "desired_sealed")
    private byte @Nullable [] desired;

    private boolean anonymous;

    @Column(name = "share_identity")
    private boolean shareIdentity;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "taken_by")
    private @Nullable UserId takenBy;

    @Column(name = "receipt_hash")
    private byte[] receiptHash;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "refused_because")
    private @Nullable OutOfScope refusedBecause;

    private boolean settled;

    @Enumerated(EnumType.STRING)
    private @Nullable Finding finding;

    @Column(name = "investigated_by")
    private @Nullable UserId investigatedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable MeasureDecision measure;

    @Column(name = "conclusion_sealed")
    private byte @Nullable [] conclusion;

    @Version
    private int version;

    /** What an investigation finds. */
    public enum Finding {
        VIOLATION,
        NO_VIOLATION
    }

    /** Whether a violation leads to a measure. */
    public enum MeasureDecision {
        MEASURE,
        NO_MEASURE
    }

    /** For the entity manager. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Complaint() {}

    Complaint(
            CaseNumber number,
            Filing filing,
            Channel channel,
            Optional<UserId> takenBy,
            Sealed sealed,
            byte[] receiptHash,
            Instant filedAt) {
        this.caseNumber = number.value();
        this.category = filing.category();
        this.aboutPrivacy = filing.aboutPrivacy();
        this.contactMade = filing.contact().made();
        this.contactOn = filing.contact().on().orElse(null);
        this.contactOutcome = filing.contact().outcome().orElse(null);
        this.description = sealed.description();
        this.desired = sealed.desired();
        this.anonymous = filing.anonymous();
        this.shareIdentity = filing.shareIdentity();
        this.language = filing.language();
        this.channel = channel;
        this.takenBy = takenBy.orElse(null);
        this.receiptHash = receiptHash;
        this.filedAt = filedAt;
    }

    /** The texts of a filing, sealed under the case's key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only handed over
    record Sealed(byte[] description, byte @Nullable [] desired) {}

    void refuse(OutOfScope reason, byte[] explanation) {
        refusedBecause = reason;
        conclusion = explanation;
    }

    void settle() {
        settled = true;
    }

    void found(Finding what, UserId by, byte[] sealedConclusion) {
        settled = false;
        finding = what;
        investigatedBy = by;
        conclusion = sealedConclusion;
    }

    void decide(MeasureDecision decision) {
        measure = decision;
    }

    /** How the case will be closed, by what was decided so far; empty while nothing was. */
    public Optional<ClosedAs> outcome() {
        if (refusedBecause != null) {
            return Optional.of(ClosedAs.OUT_OF_SCOPE);
        }
        if (settled) {
            return Optional.of(ClosedAs.SETTLED);
        }
        if (finding == Finding.NO_VIOLATION) {
            return Optional.of(ClosedAs.NO_VIOLATION);
        }
        return Optional.ofNullable(measure)
                .map(m -> m == MeasureDecision.MEASURE ? ClosedAs.MEASURE : ClosedAs.NO_MEASURE);
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    public Category category() {
        return category;
    }

    public boolean isAboutPrivacy() {
        return aboutPrivacy;
    }

    public Contact contact() {
        return new Contact(contactMade, Optional.ofNullable(contactOn), Optional.ofNullable(contactOutcome));
    }

    byte[] description() {
        return description;
    }

    Optional<byte[]> desired() {
        return Optional.ofNullable(desired);
    }

    Optional<byte[]> conclusion() {
        return Optional.ofNullable(conclusion);
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    /** Whether the holder may be told who complains. */
    public boolean sharesIdentity() {
        return shareIdentity && !anonymous;
    }

    /** The language we write to the complainant in. */
    public Language language() {
        return language;
    }

    public Channel channel() {
        return channel;
    }

    public Optional<UserId> takenBy() {
        return Optional.ofNullable(takenBy);
    }

    public Instant filedAt() {
        return filedAt;
    }

    public Optional<OutOfScope> refusedBecause() {
        return Optional.ofNullable(refusedBecause);
    }

    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    /** Who investigated; that person does not approve the findings (four eyes). */
    public Optional<UserId> investigatedBy() {
        return Optional.ofNullable(investigatedBy);
    }
}
