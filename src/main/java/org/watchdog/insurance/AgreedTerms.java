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
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;

/** What was agreed with an insurer for a period that had not begun. It is written once; a later word is another row. */
@Entity
@Table(name = "insurance_next_terms")
class AgreedTerms {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "licensee")
    private LicenseeId licensee;

    @Column(name = "scheme")
    @Enumerated(EnumType.STRING)
    private Scheme scheme;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String insurer;

    @Embedded
    private TermsColumns terms;

    @Column(name = "agreed_by")
    private Actor agreedBy;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected AgreedTerms() {}

    AgreedTerms(LicenseeId licensee, Scheme scheme, LocalDate validFrom, Offer offer, Actor by, Instant at) {
        this.licensee = licensee;
        this.scheme = scheme;
        this.validFrom = validFrom;
        this.insurer = offer.insurer();
        this.terms = new TermsColumns(offer.terms());
        this.agreedBy = by;
        this.agreedAt = at;
    }

    Offer offer() {
        return new Offer(insurer, terms.terms());
    }
}
