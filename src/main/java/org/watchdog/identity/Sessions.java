package org.watchdog.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchdog.identity.Session.Kind;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Chain;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.Real;

/**
 * The open sessions. One ends 30 minutes after its last use, 12 hours after it was opened, when it is closed, and when
 * the user's password, second factor or activity changes. Real time, whatever the business clock says.
 *
 * <p>Rows, not entities: a request reads one of them with its user in one statement, and on two nodes at once.
 */
@Service
@Transactional
public class Sessions {

    /** How long a session lasts unused. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final EntityManager database;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    Sessions(EntityManager database, Event<Audited> news, @Real Clock clock) {
        this.database = database;
        this.news = news;
        this.clock = clock;
    }

    /** Opens a session, and clears away some that are over. */
    Token open(User user, Kind kind) {
        var token = Token.fresh();
        var now = clock.instant();
        query("delete from identity_session where ends_at < ?1 limit 100")
                .setParameter(1, column(now))
                .executeUpdate();
        query("insert into identity_session (token_hash, user_id, kind, roles_version, opened_at, used_at, ends_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?5, ?6)")
                .setParameter(1, token.hash())
                .setParameter(2, user.id().value())
                .setParameter(3, kind.name())
                .setParameter(4, user.rolesVersion())
                .setParameter(5, column(now))
                .setParameter(6, column(now.plus(LONGEST)))
                .executeUpdate();
        return token;
    }

    /** The session of a token, unless it is over; one statement, no transaction, nothing written. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Session> find(String token, Kind kind) {
        var now = clock.instant();
        var query = query("select u.id, u.licensee, u.name_ja, u.name_en, (s.used_at < ?5),"
                        + " (select group_concat(r.role) from identity_user_role r where r.user_id = u.id)"
                        + " from identity_session s join identity_user u on u.id = s.user_id"
                        + " where s.token_hash = ?1 and s.kind = ?2 and s.ends_at > ?3 and s.used_at > ?4"
                        + " and s.roles_version = u.roles_version and u.active")
                .setParameter(1, new Token(token).hash())
                .setParameter(2, kind.name())
                .setParameter(3, column(now))
                .setParameter(4, column(now.minus(IDLE)))
                .setParameter(5, column(now.minus(NOTED_EVERY)));
        for (var row : query.getResultList()) {
            return Optional.of(session((Object[]) row));
        }
        return Optional.empty();
    }

    /** Notes that a session is in use; to be called for a {@linkplain Session#rested rested} one only. */
    public void use(String token) {
        var now = clock.instant();
        query("update identity_session set used_at = ?1 where token_hash = ?2 and used_at < ?3")
                .setParameter(1, column(now))
                .setParameter(2, new Token(token).hash())
                .setParameter(3, column(now.minus(NOTED_EVERY)))
                .executeUpdate();
    }

    /** Ends a session, if there is one. */
    public void close(String token) {
        var hash = new Token(token).hash();
        var of = query("select user_id from identity_session where token_hash = ?1")
                .setParameter(1, hash);
        for (var name : of.getResultList()) {
            var user = new UserId(String.valueOf(name));
            query("delete from identity_session where token_hash = ?1")
                    .setParameter(1, hash)
                    .executeUpdate();
            news.fire(new Audited(Chain.of(user), Actor.user(user), "identity.signedOut", Map.of()));
        }
    }

    private static Session session(@Nullable Object[] row) {
        var roles = Arrays.stream(String.valueOf(row[5]).split(","))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        var caller = new Caller(
                new UserId(String.valueOf(row[0])),
                roles,
                Optional.ofNullable(row[1]).map(l -> new LicenseeId(String.valueOf(l))));
        return new Session(
                caller,
                String.valueOf(row[2]),
                String.valueOf(row[3]),
                row[4] instanceof Number rested && rested.intValue() == 1);
    }

    private Query query(String sql) {
        return database.createNativeQuery(sql);
    }

    private static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
