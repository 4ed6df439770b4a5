package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Service;

/** All claims ever noticed. */
@Service
public class Claims {

    private static final String DESCRIPTION = "insurance.description";
    private static final String REFERENCE = "insurance.consent";
    private static final int SIMILAR = 10;

    private final EntityManager rows;
    private final CaseSecrets secrets;

    @Inject
    Claims(EntityManager rows, CaseSecrets secrets) {
        this.rows = rows;
        this.secrets = secrets;
    }

    void add(Claim claim) {
        rows.persist(claim);
    }

    /** The claim of a case, if that case is one. */
    public Optional<Claim> with(CaseNumber number) {
        return Optional.ofNullable(rows.find(Claim.class, number.value()));
    }

    /** The claim as something that must exist. */
    Claim known(CaseNumber number) {
        return with(number).orElseThrow(() -> new IllegalStateException("no claim " + number));
    }

    /**
     * The same, and nobody else changes it, or another claim from its cause, before the transaction ends: the first one
     * of a series is taken first.
     */
    Claim locked(CaseNumber number) {
        known(number).series().ifPresent(this::lock);
        return lock(number);
    }

    private Claim lock(CaseNumber number) {
        rows.flush(); // reading under a lock forgets what was changed and not written yet
        return rows.find(Claim.class, number.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** All claims from the cause of this one, itself among them (R-INS-06). */
    List<Claim> fromOneCause(Claim claim) {
        var first = claim.series().orElse(claim.number());
        return rows.createQuery("select c from Claim c where c.caseNumber = :number or c.series = :first", Claim.class)
                .setParameter("number", first.value())
                .setParameter("first", first)
                .getResultList();
    }

    /** The latest claims of the holder that may come from the same cause: of the same case, or of the same day. */
    public List<CaseNumber> similar(LicenseeId licensee, Notice notice) {
        return rows.createQuery(
                        "select c from Claim c where c.licensee = :licensee and c.series is null"
                                + " and (c.occurredOn = :day or c.about = :about) order by c.caseNumber desc",
                        Claim.class)
                .setParameter("licensee", licensee)
                .setParameter("day", notice.occurredOn())
                .setParameter("about", notice.about().orElse(null))
                .setMaxResults(SIMILAR)
                .getResultStream()
                .map(Claim::number)
                .toList();
    }

    /** The claims that come from a case. */
    public List<CaseNumber> about(CaseNumber number) {
        return rows.createQuery("select c from Claim c where c.about = :about order by c.caseNumber", Claim.class)
                .setParameter("about", number)
                .getResultStream()
                .map(Claim::number)
                .toList();
    }

    byte[] sealDescription(Case in, String text) {
        return secrets.seal(in, DESCRIPTION, text);
    }

    /** In the words of who gave notice. */
    public Optional<String> description(Case in, Claim of) {
        return of.description().map(bytes -> secrets.text(in, DESCRIPTION, bytes));
    }

    byte[] sealReference(Case in, String text) {
        return secrets.seal(in, REFERENCE, text);
    }

    /** Under which the insurer has its consent. */
    public Optional<String> consentReference(Case in, Claim of) {
        return of.consentReference().map(bytes -> secrets.text(in, REFERENCE, bytes));
    }
}
