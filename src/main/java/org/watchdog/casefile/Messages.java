package org.watchdog.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;
import org.watchdog.kernel.Actor;
import org.watchdog.platform.api.Service;

/** What is said in the cases; each text is sealed under its case's key. */
@Service
public class Messages {

    private final EntityManager rows;
    private final CaseSecrets secrets;
    private final Clock clock;

    @Inject
    Messages(EntityManager rows, CaseSecrets secrets, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Adds what was said.
     *
     * @return its id, to be named in the news about it
     */
    public long add(Case in, Side from, Side audience, About about, Actor by, String text) {
        var id = rows.createNativeQuery("""
                        insert into casefile_message (case_number, sender, audience, about, by_actor, at, text_sealed)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .setParameter(1, in.number().value())
                .setParameter(2, from.name())
                .setParameter(3, audience.name())
                .setParameter(4, about.name())
                .setParameter(5, by.value())
                .setParameter(6, Sql.time(Instant.now(clock)))
                .setParameter(7, secrets.seal(in, place(about), text))
                .getSingleResult();
        return ((Number) id).longValue();
    }

    /** What the complainant wrote and what was written to him, oldest first. */
    public List<Message> withComplainant(Case in) {
        return between(in, Side.COMPLAINANT);
    }

    /** What the holder wrote and what was written to it, oldest first. */
    public List<Message> withHolder(Case in) {
        return between(in, Side.HOLDER);
    }

    /** Everything said, notes of the staff too, oldest first. */
    public List<Message> all(Case in) {
        return read(in, Optional.empty());
    }

    private List<Message> between(Case in, Side outside) {
        return read(in, Optional.of(outside));
    }

    private List<Message> read(Case in, Optional<Side> outside) {
        @SuppressWarnings("unchecked") // rows of seven columns
        List<Object[]> found = rows.createNativeQuery("""
                        select id, sender, audience, about, by_actor, at, text_sealed from casefile_message
                        where case_number = ? and (? is null or sender = ? or audience = ?) order by id limit 1000""")
                .setParameter(1, in.number().value())
                .setParameter(2, outside.map(Side::name).orElse(null))
                .setParameter(3, outside.map(Side::name).orElse(null))
                .setParameter(4, outside.map(Side::name).orElse(null))
                .getResultList();
        return found.stream().map(row -> message(in, row)).toList();
    }

    private Message message(Case in, Object[] row) {
        var about = About.valueOf((String) row[3]);
        var text = secrets.text(in, place(about), (byte[]) row[6]);
        return new Message(
                ((Number) row[0]).longValue(),
                Side.valueOf((String) row[1]),
                Side.valueOf((String) row[2]),
                about,
                new Actor((String) row[4]),
                Sql.instant(row[5]),
                text);
    }

    private static String place(About about) {
        return "message." + about;
    }
}
