package org.watchdog.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.watchdog.platform.mail.Letterbox.time;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Mails;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;

/** The queue as it is seen by people: pages by key, each along an index, whatever the queue's length. */
@Service
class MailBook implements Mails {

    private static final String COLUMNS = """
            select id, case_number, kind, address_sealed, state, attempts, trouble, queued_at, next_at, sent_at,
              reported_status, reported_at
            from platform_mail where case_number is not null and\s""";

    private static final int LATEST = 100;
    private static final Pattern ADDRESS = Pattern.compile("(?s)(\\X).*@(\\X).*?(\\.[a-zA-Z]{2,10})?");

    private final EntityManager rows;
    private final Secrets secrets;
    private final Event<AskedAgain> news;
    private final Clock clock;

    @Inject
    MailBook(EntityManager rows, Secrets secrets, Event<AskedAgain> news, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public List<Posted> waiting(Optional<Place> after, int limit) {
        var from = after.orElseGet(() -> new Place(Instant.EPOCH, 0));
        return found(
                "(next_at > ? or next_at = ? and id > ?) order by next_at, id limit ?",
                time(from.nextAt()),
                time(from.nextAt()),
                from.id(),
                limit);
    }

    @Override
    public List<Posted> givenUp(OptionalLong below, int limit) {
        return found("state = 'DEAD' and id < ? order by id desc limit ?", below.orElse(Long.MAX_VALUE), limit);
    }

    @Override
    public int countGivenUp(int most) {
        var counted = (Number) rows.createNativeQuery("""
                        select count(*) from (select id from platform_mail
                        where state = 'DEAD' and case_number is not null limit ?) given_up""").setParameter(1, most).getSingleResult();
        return counted.intValue();
    }

    @Override
    public List<Posted> of(CaseNumber number) {
        return found("case_number = ? order by id desc limit ?", number.value(), LATEST);
    }

    @Override
    public Optional<Posted> find(long id) {
        return found("id = ?", id).stream().findFirst();
    }

    @Override
    public boolean again(long id) {
        var now = time(clock.instant());
        var taken = rows.createNativeQuery("""
                        update platform_mail set attempts = if(state = 'DEAD', 0, attempts), state = 'QUEUED', next_at = ?
                        where id = ? and address_sealed is not null and (state = 'DEAD' or state = 'FAILED' and next_at > ?)""")
                        .setParameter(1, now)
                        .setParameter(2, id)
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
        if (taken) {
            news.fire(new AskedAgain());
        }
        return taken;
    }

    @Override
    public boolean leave(long id) {
        return rows.createNativeQuery(
                                "update platform_mail set state = 'LEFT', address_sealed = null where id = ? and state = 'DEAD'")
                        .setParameter(1, id)
                        .executeUpdate()
                == 1;
    }

    private List<Posted> found(String condition, Object... values) {
        var query = rows.createNativeQuery(COLUMNS + condition);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        @SuppressWarnings("unchecked") // rows of twelve columns
        List<Object[]> found = query.getResultList();
        return found.stream().map(this::posted).toList();
    }

    private Posted posted(Object[] row) {
        return new Posted(
                ((Number) row[0]).longValue(),
                new CaseNumber((String) row[1]),
                (String) row[2],
                Optional.ofNullable((byte[]) row[3]).map(this::masked),
                state((String) row[4]),
                ((Number) row[5]).intValue(),
                Optional.ofNullable((String) row[6]),
                instant(row[7]).orElseThrow(),
                instant(row[8]),
                instant(row[9]),
                instant(row[11]).map(at -> new Report((String) row[10], at)));
    }

    private static State state(String word) {
        return switch (word) {
            case "SENT" -> State.SENT;
            case "DEAD" -> State.GIVEN_UP;
            case "LEFT" -> State.LEFT;
            default -> State.WAITING;
        };
    }

    private String masked(byte[] sealed) {
        try {
            return masked(new String(secrets.open(Letterbox.PURPOSE, sealed), UTF_8));
        } catch (SecurityException e) {
            return masked("");
        }
    }

    /** The first letters before and behind the at sign, and the end of the domain; a box of one's own stays unknown. */
    static String masked(String address) {
        var parts = ADDRESS.matcher(address);
        return parts.matches()
                ? parts.group(1) + "***@" + parts.group(2) + "***" + (parts.group(3) == null ? "" : parts.group(3))
                : "***";
    }

    private static Optional<Instant> instant(@Nullable Object column) {
        return Optional.ofNullable(column)
                .map(value -> value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value)
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }
}
