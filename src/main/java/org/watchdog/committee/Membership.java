package org.watchdog.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.UserId;

/**
 * Somebody's place in a committee for a term: a seat of his own, or that of the member whose substitute he is. A seat
 * has one vote, whoever fills it.
 */
@Entity
@Table(name = "committee_membership")
public class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "committee_id")
    private long committee;

    @Column(name = "user_id")
    private UserId user;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "until_on")
    private @Nullable LocalDate until;

    private boolean chair;

    @Column(name = "substitute_of")
    private @Nullable UserId substituteOf;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Membership() {}

    Membership(long committee, UserId user, LocalDate from, Optional<LocalDate> until, boolean chair) {
        this.committee = committee;
        this.user = user;
        this.from = from;
        this.until = until.orElse(null);
        this.chair = chair;
    }

    /** A substitute of a member. */
    Membership(long committee, UserId user, LocalDate from, Optional<LocalDate> until, UserId substituteOf) {
        this(committee, user, from, until, false);
        this.substituteOf = substituteOf;
    }

    /** The term ends with this day. */
    void endOn(LocalDate last) {
        until = last;
    }

    public long id() {
        return id;
    }

    public UserId user() {
        return user;
    }

    /** Whose seat it is: his own, or that of the member he stands in for. */
    public UserId seat() {
        return substituteOf == null ? user : substituteOf;
    }

    public Optional<UserId> substituteOf() {
        return Optional.ofNullable(substituteOf);
    }

    public boolean isSubstitute() {
        return substituteOf != null;
    }

    public boolean isChair() {
        return chair;
    }

    /** The first day of the term. */
    public LocalDate from() {
        return from;
    }

    /** The last day of the term; empty if it has no end yet. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    long committee() {
        return committee;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
