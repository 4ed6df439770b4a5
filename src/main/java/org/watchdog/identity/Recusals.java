package org.watchdog.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/**
 * Who is recused from which case: a wall that no role opens (promise 4). It stands here, below all rooms, so that each
 * of them can ask; who is recused, and why, is decided and recorded by the committee. A recusal is never taken back.
 */
@Service
@Transactional
public class Recusals {

    private final EntityManager rows;
    private final Event<Recused> news;
    private final Clock clock;

    @Inject
    Recusals(EntityManager rows, Event<Recused> news, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    /** Closes a case to a user from now on; nothing happens if it was closed before. */
    public void record(UserId user, CaseNumber number) {
        var fresh = rows.createNativeQuery(
                        "insert ignore into identity_recusal (user_id, case_number, since) values (?, ?, ?)")
                .setParameter(1, user.value())
                .setParameter(2, number.value())
                .setParameter(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
        if (fresh > 0) {
            news.fire(new Recused(user, number));
        }
    }

    /** Whether the case is closed to this user. */
    public boolean bars(UserId user, CaseNumber number) {
        return !rows.createNativeQuery("select 1 from identity_recusal where user_id = ? and case_number = ?")
                .setParameter(1, user.value())
                .setParameter(2, number.value())
                .getResultList()
                .isEmpty();
    }

    /** Every case that is closed to this user. */
    public Set<CaseNumber> from(UserId user) {
        @SuppressWarnings("unchecked") // one column
        List<String> found = rows.createNativeQuery("select case_number from identity_recusal where user_id = ?")
                .setParameter(1, user.value())
                .getResultList();
        return found.stream().map(CaseNumber::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody to whom the case is closed. */
    public Set<UserId> of(CaseNumber number) {
        @SuppressWarnings("unchecked") // one column
        List<String> found = rows.createNativeQuery("select user_id from identity_recusal where case_number = ?")
                .setParameter(1, number.value())
                .getResultList();
        return found.stream().map(UserId::new).collect(Collectors.toUnmodifiableSet());
    }
}
