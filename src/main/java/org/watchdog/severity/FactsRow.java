package org.watchdog.severity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.severity.Facts.Cause;
import org.watchdog.severity.Facts.History;
import org.watchdog.severity.Facts.Kind;
import org.watchdog.severity.Facts.Response;
import org.watchdog.severity.Facts.SecondaryDamage;

/** Facts as they were established once. They never change; who finds others establishes them anew. */
@Entity
@Table(name = "severity_facts")
class FactsRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "case_number")
    private CaseNumber caseNumber;

    private long persons;

    @Enumerated(EnumType.STRING)
    private Kind data;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private boolean malicious;

    @Enumerated(EnumType.STRING)
    @Column(name = "secondary_damage")
    private SecondaryDamage secondaryDamage;

    @Enumerated(EnumType.STRING)
    private Response response;

    @Enumerated(EnumType.STRING)
    private History history;

    @Column(name = "evidence_sealed")
    private byte[] evidence;

    @Column(name = "established_by")
    private UserId establishedBy;

    @Column(name = "established_at")
    private Instant establishedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected FactsRow() {}

    FactsRow(CaseNumber number, Facts facts, byte[] sealedEvidence, UserId by, Instant at) {
        this.caseNumber = number;
        this.persons = facts.persons();
        this.data = facts.data();
        this.cause = facts.cause();
        this.malicious = facts.malicious();
        this.secondaryDamage = facts.secondaryDamage();
        this.response = facts.response();
        this.history = facts.history();
        this.evidence = sealedEvidence;
        this.establishedBy = by;
        this.establishedAt = at;
    }

    long id() {
        return id;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    Facts facts() {
        return new Facts(persons, data, cause, malicious, secondaryDamage, response, history);
    }

    /** Under the key of the case. */
    byte[] evidence() {
        return evidence;
    }

    UserId establishedBy() {
        return establishedBy;
    }

    Instant establishedAt() {
        return establishedAt;
    }
}
