package org.watchdog.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.UserId;

/** What ties a member to a business of the register; a conflict of interest is found from it. */
@Entity
@Table(name = "committee_affiliation")
public class Affiliation {

    /** How he is tied to it. */
    public enum Kind {
        EMPLOYED,
        FORMERLY_EMPLOYED,
        ADVISES
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "user_id")
    private UserId user;

    private LicenseeId licensee;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Affiliation() {}

    Affiliation(UserId user, LicenseeId licensee, Kind kind) {
        this.user = user;
        this.licensee = licensee;
        this.kind = kind;
    }

    public long id() {
        return id;
    }

    public UserId user() {
        return user;
    }

    public LicenseeId licensee() {
        return licensee;
    }

    public Kind kind() {
        return kind;
    }
}
