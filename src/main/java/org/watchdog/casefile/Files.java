package org.watchdog.casefile;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Message.Side;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.CaseRead;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;

/**
 * The files of the cases, and who may read which. Whoever may see a case as staff may read all of its files.
 *
 * <p>A holder reads its own, and of the complainant's only those that came with the complaint itself, and those only if
 * the complainant agreed to be named to the holder: a picture of a screen or a mail nearly always names somebody
 * (R-WD-07), and the form says so beside the consent. What the complainant adds later is for the body alone.
 */
@Service
@Transactional
public class Files {

    private final EntityManager rows;
    private final Cases cases;
    private final Parties parties;
    private final ContentShelf shelf;
    private final Contents contents;
    private final CaseSecrets secrets;
    private final Event<CaseRead> reads;
    private final Clock clock;

    @Inject
    Files(
            EntityManager rows,
            Cases cases,
            Parties parties,
            ContentShelf shelf,
            Contents contents,
            CaseSecrets secrets,
            Event<CaseRead> reads,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.parties = parties;
        this.shelf = shelf;
        this.contents = contents;
        this.secrets = secrets;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * A file of a case.
     *
     * @param message with which it was given; empty if it came with the beginning of the case
     * @param at by the business clock
     */
    public record Given(long id, Optional<Long> message, Side from, Instant at, Content content) {

        /** The name under which it is saved. */
        public String name() {
            return content.type().named(content.name());
        }
    }

    /**
     * Gives a file to a case, in the transaction of the message or filing it belongs to.
     *
     * @return its id, to be named in the news about it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long add(Case to, Content content, Side from, Actor by, Optional<Long> message) {
        shelf.keep(content.id());
        rows.createNativeQuery("""
                        insert into casefile_file
                          (case_number, message, given_by, by_actor, at, type, size, content, sha256, label_sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .setParameter(1, to.number().value())
                .setParameter(2, message.orElse(null))
                .setParameter(3, from.name())
                .setParameter(4, by.value())
                .setParameter(5, Sql.time(clock.instant()))
                .setParameter(6, content.type().name())
                .setParameter(7, content.size())
                .setParameter(8, content.id())
                .setParameter(9, HexFormat.of().parseHex(content.sealedSha256()))
                .setParameter(10, seal(to, content))
                .executeUpdate();
        return ((Number) rows.createNativeQuery("select last_insert_id()").getSingleResult()).longValue();
    }

    private byte[] seal(Case to, Content content) {
        return secrets.seal(to, place(content.id()), content.toJson().toString());
    }

    /** All files of a case, oldest first; whoever asks shows them only to those who may see them. */
    public List<Given> of(Case in) {
        @SuppressWarnings("unchecked") // rows of six columns
        List<Object[]> found =
                rows.createNativeQuery("""
                        select id, message, given_by, at, content, label_sealed from casefile_file
                        where case_number = ? order by id limit 1000""").setParameter(1, in.number().value()).getResultList();
        return found.stream().map(row -> given(in, row)).toList();
    }

    private Given given(Case in, Object[] row) {
        var label = secrets.text(in, place((String) row[4]), (byte[]) row[5]);
        try (var reader = Json.createReader(new StringReader(label))) {
            return new Given(
                    ((Number) row[0]).longValue(),
                    Optional.ofNullable(row[1]).map(id -> ((Number) id).longValue()),
                    Side.valueOf((String) row[2]),
                    Sql.instant(row[3]),
                    Content.of(reader.readObject()));
        }
    }

    /** The files that the complainant gave himself, oldest first. */
    public List<Given> ofComplainant(Case in) {
        return of(in).stream().filter(file -> file.from() == Side.COMPLAINANT).toList();
    }

    /** The files of a case that this caller may read, oldest first. */
    public List<Given> of(Case in, Caller caller) {
        if (!caller.isAnyOf(Role.LICENSEE)) {
            return of(in);
        }
        var named = parties.of(in).stream()
                .anyMatch(party -> party.role() == Party.Role.COMPLAINANT && party.sharedWithHolder());
        return of(in).stream().filter(file -> isForHolder(file, named)).toList();
    }

    private static boolean isForHolder(Given file, boolean complainantIsNamed) {
        return switch (file.from()) {
            case HOLDER -> true;
            case COMPLAINANT -> complainantIsNamed && file.message().isEmpty();
            case BODY -> false;
        };
    }

    /** The files of a case, for the record as well; empty if the case is not the caller's to know of. */
    public Optional<List<Given>> list(CaseNumber number, Caller caller) {
        return cases.visible(number, caller).map(in -> {
            reads.fire(new CaseRead(number, caller.actor(), "casefile.files"));
            return of(in, caller);
        });
    }

    /** A file of a case to be read, which goes on record; empty if there is none, or not for this caller. */
    public Optional<Given> read(CaseNumber number, long id, Caller caller) {
        var found = cases.visible(number, caller).stream()
                .flatMap(in -> of(in, caller).stream())
                .filter(file -> file.id() == id)
                .findFirst();
        found.ifPresent(file -> reads.fire(new CaseRead(number, caller.actor(), "casefile.file")));
        return found;
    }

    /** Writes the bytes of a file that was read, part by part, outside any transaction. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void write(Given file, OutputStream to) throws IOException {
        contents.write(file.content(), to);
    }

    private static String place(String content) {
        return "file." + content;
    }
}
