package org.watchdog.complaint;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;

/** All complaints ever filed, and the sealing of their texts. */
@Service
public class Complaints {

    private static final String CODE = "receipt-code";

    private final EntityManager rows;
    private final CaseSecrets secrets;
    private final Secrets hashes;

    @Inject
    Complaints(EntityManager rows, CaseSecrets secrets, Secrets hashes) {
        this.rows = rows;
        this.secrets = secrets;
        this.hashes = hashes;
    }

    void add(Complaint complaint) {
        rows.persist(complaint);
    }

    /** The complaint of a case, if that case is one. */
    public Optional<Complaint> with(CaseNumber number) {
        return Optional.ofNullable(rows.find(Complaint.class, number.value()));
    }

    /** The complaint as something that must exist. */
    Complaint known(CaseNumber number) {
        return with(number).orElseThrow(() -> new IllegalStateException("no complaint " + number));
    }

    Optional<Complaint> with(ReceiptCode code) {
        return rows.createQuery("select c from Complaint c where c.receiptHash = :hash", Complaint.class)
                .setParameter("hash", hash(code))
                .getResultStream()
                .findAny();
    }

    byte[] hash(ReceiptCode code) {
        return hashes.keyedHash(CODE, code.value());
    }

    byte[] seal(Case in, String field, String text) {
        return secrets.seal(in, "complaint." + field, text);
    }

    private String open(Case in, String field, byte[] sealed) {
        return secrets.text(in, "complaint." + field, sealed);
    }

    /** What happened, in the complainant's own words. */
    public String description(Case in, Complaint of) {
        return open(in, "description", of.description());
    }

    /** What would settle it for the complainant. */
    public Optional<String> desiredOutcome(Case in, Complaint of) {
        return of.desired().map(bytes -> open(in, "desired", bytes));
    }

    /** What the complainant is to be told at the end, as the staff wrote it. */
    public Optional<String> conclusion(Case in, Complaint of) {
        return of.conclusion().map(bytes -> open(in, "conclusion", bytes));
    }
}
