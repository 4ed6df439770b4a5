package org.watchdog.letters;

import static org.watchdog.letters.Orders.time;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.casefile.Cases;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.CaseRead;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.Role;
import org.watchdog.letters.Letter.Kind;
import org.watchdog.letters.Letter.Recipient;
import org.watchdog.platform.api.Service;

/** The letters of the cases, and who may read which: staff all of a case they know, a holder those written to it. */
@Service
@Transactional
public class Letters {

    private final EntityManager rows;
    private final Cases cases;
    private final CaseSecrets secrets;
    private final Event<CaseRead> reads;
    private final Clock clock;

    @Inject
    Letters(EntityManager rows, Cases cases, CaseSecrets secrets, Event<CaseRead> reads, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.secrets = secrets;
        this.reads = reads;
        this.clock = clock;
    }

    /** The fingerprints of a kept letter, as 64 hexadecimal digits each. */
    record Kept(String pdfSha256, String sealedSha256) {}

    /** A letter with its PDF in the clear. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only handed over
    public record Printed(Letter letter, byte[] pdf) {}

    Kept add(Case about, Kind kind, String number, Language language, byte[] pdf) {
        var sealed = secrets.seal(about, place(number), pdf);
        rows.createNativeQuery("""
                        insert into letters_letter
                          (number, case_number, kind, language, recipient, made_at, sha256, pdf_sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .setParameter(1, number)
                .setParameter(2, about.number().value())
                .setParameter(3, kind.name())
                .setParameter(4, language.name())
                .setParameter(5, kind.recipient().name())
                .setParameter(6, time(clock.instant()))
                .setParameter(7, sha256(pdf))
                .setParameter(8, sealed)
                .executeUpdate();
        return new Kept(hex(sha256(pdf)), hex(sha256(sealed)));
    }

    /** The letters of a case that this caller may read, newest first; empty if the case is not his to know of. */
    public Optional<List<Letter>> of(CaseNumber number, Caller caller) {
        return cases.visible(number, caller).map(about -> {
            reads.fire(new CaseRead(number, caller.actor(), "letters.list"));
            return listed(number).stream().filter(l -> mayRead(l, caller)).toList();
        });
    }

    /** A letter of a case to be read; empty if there is none, or not for this caller. */
    public Optional<Printed> printed(CaseNumber number, long id, Caller caller) {
        var about = cases.visible(number, caller);
        return listed(number).stream()
                .filter(l -> about.isPresent() && l.id() == id && mayRead(l, caller))
                .findFirst()
                .map(letter -> {
                    reads.fire(new CaseRead(number, caller.actor(), "letters.letter"));
                    return new Printed(letter, pdf(about.orElseThrow(), letter));
                });
    }

    private static boolean mayRead(Letter letter, Caller caller) {
        return !caller.isAnyOf(Role.LICENSEE) || letter.recipient() == Recipient.HOLDER;
    }

    private List<Letter> listed(CaseNumber number) {
        @SuppressWarnings("unchecked") // rows of seven columns
        List<Object[]> found =
                rows.createNativeQuery("""
                        select id, number, kind, language, recipient, made_at, sha256 from letters_letter
                        where case_number = ? order by id desc limit 500""").setParameter(1, number.value()).getResultList();
        return found.stream()
                .map(r -> new Letter(
                        ((Number) r[0]).longValue(),
                        (String) r[1],
                        number,
                        Kind.valueOf((String) r[2]),
                        Language.valueOf((String) r[3]),
                        Recipient.valueOf((String) r[4]),
                        instant(r[5]),
                        hex((byte[]) r[6])))
                .toList();
    }

    private byte[] pdf(Case about, Letter letter) {
        var sealed = (byte[]) rows.createNativeQuery("select pdf_sealed from letters_letter where id = ?")
                .setParameter(1, letter.id())
                .getSingleResult();
        return secrets.open(about, place(letter.number()), sealed);
    }

    private static String place(String number) {
        return "letters.pdf." + number;
    }

    private static Instant instant(Object column) {
        var time = column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
        return time.toInstant(ZoneOffset.UTC);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
