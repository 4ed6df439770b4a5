package org.watchdog.deliberation;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;

/**
 * One member's numbered copy of the papers of an item.
 *
 * <p>It is issued to be read page by page, and may be printed. After the decision, or when its member is recused, it is
 * recalled and can be read no more: what was never printed is back by that alone; a printed one is signed back by its
 * number, or declared lost with a reason. In the end it is destroyed (R-RPT-10); a lost one stays lost.
 */
@Entity
@Table(name = "deliberation_copy")
public class Copy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "case_number")
    private CaseNumber caseNumber;

    private long item;

    private int n;

    private UserId member;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean printed;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "recalled_at")
    private @Nullable Instant recalledAt;

    @Column(name = "accounted_at")
    private @Nullable Instant accountedAt;

    @Column(name = "accounted_by")
    private @Nullable UserId accountedBy;

    @Column(name = "reason_sealed")
    private byte @Nullable [] reason;

    @Column(name = "destroyed_at")
    private @Nullable Instant destroyedAt;

    @Column(name = "destroyed_by")
    private @Nullable UserId destroyedBy;

    @Version
    private int version;

    /** Where a copy is. */
    public enum State {
        ISSUED,
        /** On paper with its member, who can read it here no more. */
        RECALLED,
        RETURNED,
        LOST,
        DESTROYED
    }

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Copy() {}

    Copy(CaseNumber number, long item, int n, UserId member, Instant at) {
        this.caseNumber = number;
        this.item = item;
        this.n = n;
        this.member = member;
        this.state = State.ISSUED;
        this.issuedAt = at;
    }

    /** It goes out on paper. */
    void print() {
        printed = true;
    }

    /** It can be read no more. */
    void recall(Instant at) {
        if (state == State.ISSUED) {
            recalledAt = at;
            state = printed ? State.RECALLED : State.RETURNED;
            accountedAt = printed ? null : at;
        }
    }

    /** The paper is back. */
    void signBack(UserId by, Instant at) {
        account(State.RETURNED, by, at);
    }

    /** @param sealedReason why it does not come back */
    void lose(byte[] sealedReason, UserId by, Instant at) {
        account(State.LOST, by, at);
        reason = sealedReason;
    }

    private void account(State how, UserId by, Instant at) {
        if (state != State.RECALLED) {
            throw new IllegalStateException("copy " + label() + " is " + state);
        }
        state = how;
        accountedBy = by;
        accountedAt = at;
    }

    /** Who says that all are accounted for took back what nobody else did. */
    void collect(UserId by) {
        if (accountedBy == null) {
            accountedBy = by;
        }
    }

    /** @param by another person than who collected it; whoever calls has checked that */
    void destroy(UserId by, Instant at) {
        if (isOut()) {
            throw new IllegalStateException("copy " + label() + " is " + state);
        }
        if (state == State.RETURNED) {
            state = State.DESTROYED;
        }
        destroyedBy = by;
        destroyedAt = at;
    }

    long id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public long item() {
        return item;
    }

    /** From 1, in its case. */
    public int n() {
        return n;
    }

    /** The number that stands on every page. */
    public String label() {
        return "%s-%02d".formatted(caseNumber.value(), n);
    }

    public UserId member() {
        return member;
    }

    public State state() {
        return state;
    }

    public boolean isPrinted() {
        return printed;
    }

    /** Whether it is with its member, so that the case cannot be closed. */
    public boolean isOut() {
        return state == State.ISSUED || state == State.RECALLED;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** When it came back, or was declared lost. */
    public Optional<Instant> accountedAt() {
        return Optional.ofNullable(accountedAt);
    }

    /** Who took it back; empty until somebody did. */
    public Optional<UserId> accountedBy() {
        return Optional.ofNullable(accountedBy);
    }

    Optional<byte[]> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<Instant> destroyedAt() {
        return Optional.ofNullable(destroyedAt);
    }

    public Optional<UserId> destroyedBy() {
        return Optional.ofNullable(destroyedBy);
    }
}
