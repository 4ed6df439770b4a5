package org.watchdog.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;

/**
 * The people of the cases. Names and addresses are sealed under the case's key; to find somebody there are keyed hashes
 * of the normalised value, which answer only "is it exactly this one".
 */
@Service
public class Parties {

    private final EntityManager rows;
    private final CaseSecrets secrets;
    private final Secrets hashes;

    @Inject
    Parties(EntityManager rows, CaseSecrets secrets, Secrets hashes) {
        this.rows = rows;
        this.secrets = secrets;
        this.hashes = hashes;
    }

    /** Adds somebody to a case. */
    public void add(Case about, Party party) {
        rows.createNativeQuery("""
                        insert into casefile_party (case_number, role, name_sealed, email_sealed, phone_sealed,
                                                    name_hash, email_hash, phone_hash, shared_with_holder)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .setParameter(1, about.number().value())
                .setParameter(2, party.role().name())
                .setParameter(3, seal(about, party.role(), "name", party.name()))
                .setParameter(4, seal(about, party.role(), "email", party.email()))
                .setParameter(5, seal(about, party.role(), "phone", party.phone()))
                .setParameter(6, hash("name", party.name()))
                .setParameter(7, hash("email", party.email()))
                .setParameter(8, hash("phone", party.phone()))
                .setParameter(9, party.sharedWithHolder())
                .executeUpdate();
    }

    /**
     * Everybody of a case whom this caller may know of: a holder not who complains, unless that person agreed; a
     * committee and the insurance desk never.
     */
    public List<Party> of(Case about, Caller caller) {
        if (caller.isAnyOf(Role.LICENSEE)) {
            return of(about).stream()
                    .filter(p -> p.sharedWithHolder() || p.role() == Party.Role.HOLDER)
                    .map(p -> new Party(p.caseNumber(), p.role(), p.name(), Optional.empty(), Optional.empty(), true))
                    .toList();
        }
        return Cases.knowsAll(caller)
                ? of(about)
                : of(about).stream()
                        .filter(p -> p.role() != Party.Role.COMPLAINANT)
                        .toList();
    }

    /** Everybody of a case, for letters and notices. */
    public List<Party> of(Case about) {
        @SuppressWarnings("unchecked") // rows of six columns
        List<Object[]> found = rows.createNativeQuery("""
                        select role, name_sealed, email_sealed, phone_sealed, shared_with_holder
                        from casefile_party where case_number = ? order by id""")
                .setParameter(1, about.number().value())
                .getResultList();
        return found.stream().map(row -> party(about, row)).toList();
    }

    /** Who complains in a case, if it is a person's. */
    public Optional<Party> complainant(Case about) {
        return of(about).stream()
                .filter(party -> party.role() == Party.Role.COMPLAINANT)
                .findFirst();
    }

    /** Numbers of the newest cases (100 at most) with somebody of exactly this name, e-mail or telephone. */
    public List<CaseNumber> casesWith(Optional<String> name, Optional<String> email, Optional<String> phone) {
        @SuppressWarnings("unchecked") // one column
        List<String> found = rows.createNativeQuery("""
                        select distinct case_number from casefile_party
                        where (? is null or name_hash = ?) and (? is null or email_hash = ?)
                          and (? is null or phone_hash = ?)
                        order by case_number desc limit 100""")
                .setParameter(1, hash("name", name))
                .setParameter(2, hash("name", name))
                .setParameter(3, hash("email", email))
                .setParameter(4, hash("email", email))
                .setParameter(5, hash("phone", phone))
                .setParameter(6, hash("phone", phone))
                .getResultList();
        return found.stream().map(CaseNumber::new).toList();
    }

    private Party party(Case about, Object[] row) {
        var role = Party.Role.valueOf((String) row[0]);
        return new Party(
                about.number(),
                role,
                open(about, role, "name", (byte[]) row[1]),
                open(about, role, "email", (byte[]) row[2]),
                open(about, role, "phone", (byte[]) row[3]),
                Sql.flag(row[4]));
    }

    private byte @Nullable [] seal(Case about, Party.Role role, String field, Optional<String> text) {
        return text.map(t -> secrets.seal(about, place(role, field), t)).orElse(null);
    }

    private Optional<String> open(Case about, Party.Role role, String field, byte @Nullable [] sealed) {
        return Optional.ofNullable(sealed).map(s -> secrets.text(about, place(role, field), s));
    }

    private static String place(Party.Role role, String field) {
        return "party." + role + "." + field;
    }

    private byte @Nullable [] hash(String field, Optional<String> text) {
        return text.map(t -> hashes.keyedHash("party." + field, normal(field, t)))
                .orElse(null);
    }

    /** NFKC, small letters, no white space; of a telephone number the digits only. */
    static String normal(String field, String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
        return field.equals("phone") ? normal.replaceAll("\\D", "") : normal;
    }
}
