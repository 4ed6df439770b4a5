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
 * <p>It is filed once, and what was written is not changed by anybody. It is screened, perhaps after the complainant
 * has asked the business or told us more; if it is ours, the holder answers or keeps silent, the complainant says
 * whether that settles it, or an investigator finds a violation or none and another person approves. Whatever decides
 * its end notes one word for it.
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

    @Enumerated(EnumType.STRING)
    private @Nullable ClosedAs outcome;

    @Column(name = "duplicate_of")
    private @Nullable CaseNumber duplicateOf;

    private boolean insists;

    @Column(name = "objects_to_referral")
    private boolean objectsToReferral;

    @Enumerated(EnumType.STRING)
    private @Nullable Finding finding;

    @Column(name = "investigated_by")
    private @Nullable UserId investigatedBy;

    @Column(name = "closed_by")
    private @Nullable UserId closedBy;

    @Column(name = "conclusion_sealed")
    private byte @Nullable [] conclusion;

    @Version
    private int version;

    /** What an investigation finds. */
    public enum Finding {
        VIOLATION,
        NO_VIOLATION,
        /** The holder kept silent to the end; refusing without just cause is a breach of its own (R-ACC-03). */
        NON_COOPERATION
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

    /** The complainant asked the business meanwhile. */
    void contacted(Contact contact) {
        contactMade = contact.made();
        contactOn = contact.on().orElse(null);
        contactOutcome = contact.outcome().orElse(null);
    }

    /** The complainant wants us to take it up at once (R-ACC-02). */
    void insist() {
        insists = true;
    }

    void objectToReferral(boolean objects) {
        objectsToReferral = objects;
    }

    void refuse(OutOfScope reason, byte[] explanation) {
        refusedBecause = reason;
        conclusion = explanation;
        outcome = ClosedAs.OUT_OF_SCOPE;
    }

    void isDuplicateOf(CaseNumber other) {
        duplicateOf = other;
    }

    /** Notes how the case will be closed. */
    void endsAs(ClosedAs how) {
        outcome = how;
    }

    void found(Finding what, UserId by, byte[] sealedConclusion) {
        outcome = null;
        finding = what;
        investigatedBy = by;
        conclusion = sealedConclusion;
    }

    void foundSilent() {
        finding = Finding.NON_COOPERATION;
    }

    void closedBy(UserId supervisor) {
        closedBy = supervisor;
    }

    /** What was decided does not stand. */
    void reopen() {
        outcome = null;
        refusedBecause = null;
        duplicateOf = null;
        finding = null;
        conclusion = null;
    }

    /** How the case will be closed, by what was decided so far; empty while nothing was. */
    public Optional<ClosedAs> outcome() {
        return Optional.ofNullable(outcome);
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

    /** The case that handles the same matter. */
    public Optional<CaseNumber> duplicateOf() {
        return Optional.ofNullable(duplicateOf);
    }

    /** Whether the complainant wants us to take it up without asking the business first. */
    public boolean insists() {
        return insists;
    }

    /** Whether the complainant does not want a target business to be told of the matter. */
    public boolean objectsToReferral() {
        return objectsToReferral;
    }

    /** Who closed it; another supervisor reviews that. */
    public Optional<UserId> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    /** Who investigated; that person does not approve the findings (four eyes). */
    public Optional<UserId> investigatedBy() {
        return Optional.ofNullable(investigatedBy);
    }
}
