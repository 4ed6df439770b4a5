package org.watchdog.committee;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Pdf;
import org.watchdog.platform.api.PdfPages;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * The papers that the committee has of a case: the proposal, the report, the statement of the business and whatever
 * else the secretary lays before it. Each is a PDF, sealed under the key of its case, and never changed; a newer one
 * stands behind the older ones. Members see them only as their numbered copies.
 */
@Service
@Transactional
public class Papers {

    /** The largest PDF that is taken, in bytes: 8 MiB. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private static final String PLACE = "committee.paper";
    private static final Words WORDS = Words.in(Language.JA);

    private final EntityManager rows;
    private final CaseSecrets secrets;
    private final Pdf pdf;
    private final PdfPages pages;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    Papers(EntityManager rows, CaseSecrets secrets, Pdf pdf, PdfPages pages, Event<Audited> news, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.pdf = pdf;
        this.pages = pages;
        this.news = news;
        this.clock = clock;
    }

    /** What a paper is; its words stand under {@code committee.paper}. */
    public enum Kind {
        /** 議案書. */
        PROPOSAL,
        /** Of the incident or the complaint; the original stays with the office (R-RPT-10). */
        REPORT,
        /** 弁明, or the note that none came in time (R-OBJ-04). */
        STATEMENT,
        /** 異議 and what the board said to it, where it returned the measure (R-OBJ-03). */
        OBJECTION,
        OTHER
    }

    /**
     * A paper without its content.
     *
     * @param pages at least 1
     */
    public record Listed(long id, Kind kind, int pages, Instant at) {}

    /**
     * Lays a PDF before the committee.
     *
     * @return its id
     * @throws IllegalArgumentException if it cannot be opened, or is larger than {@link #LARGEST}
     */
    public long add(CaseNumber number, Kind kind, byte[] paper, Actor by) {
        var leaves = paper.length > LARGEST ? 0 : pages.count(paper);
        if (leaves == 0) {
            throw new IllegalArgumentException("no paper that can be shown");
        }
        var sealed = secrets.seal(number, PLACE, paper);
        rows.createNativeQuery("""
                        insert into committee_paper (case_number, kind, pages, sealed, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .setParameter(1, number.value())
                .setParameter(2, kind.name())
                .setParameter(3, leaves)
                .setParameter(4, sealed)
                .setParameter(5, by.value())
                .setParameter(6, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
        var id = ((Number) rows.createNativeQuery("select last_insert_id()").getSingleResult()).longValue();
        news.fire(
                new Audited(number, by, "committee.paperAdded", Map.of("kind", kind.name(), "sha256", sha256(sealed))));
        return id;
    }

    /** Lays a text before the committee, printed under the name of its kind. */
    public long add(CaseNumber number, Kind kind, String text, Actor by) {
        var today = LocalDate.ofInstant(clock.instant(), Words.TOKYO);
        var sheet = pdf.letter(
                "committee-paper",
                Language.JA,
                Map.of(
                        "body", WORDS.say("letters.body"),
                        "caseNumber", number.value(),
                        "date", WORDS.longDay(today),
                        "title", WORDS.say("committee.paper." + kind),
                        "text", pdf.printable(text)));
        return add(number, kind, sheet, by);
    }

    /** The papers of a case, in their order. */
    public List<Listed> of(CaseNumber number) {
        @SuppressWarnings("unchecked") // rows of four columns
        List<Object[]> found =
                rows.createNativeQuery("""
                        select id, kind, pages, added_at from committee_paper
                        where case_number = ? order by id limit 500""").setParameter(1, number.value()).getResultList();
        return found.stream()
                .map(row -> new Listed(
                        ((Number) row[0]).longValue(),
                        Kind.valueOf((String) row[1]),
                        ((Number) row[2]).intValue(),
                        instant(row[3])))
                .toList();
    }

    /** The PDF of a paper, in the clear; empty if the case has no such paper. Whoever asks has checked the right. */
    public Optional<byte[]> read(CaseNumber number, long id) {
        @SuppressWarnings("unchecked") // one column
        List<byte[]> found = rows.createNativeQuery(
                        "select sealed from committee_paper where case_number = ? and id = ?")
                .setParameter(1, number.value())
                .setParameter(2, id)
                .getResultList();
        return found.stream().map(kept -> secrets.open(number, PLACE, kept)).findFirst();
    }

    private static Instant instant(Object column) {
        var time = column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
        return time.toInstant(ZoneOffset.UTC);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
