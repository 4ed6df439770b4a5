package org.watchdog.platform.web;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.Real;

/**
 * Counts wrong guesses of a secret (a receipt code) by network and minute, in rows that hold for every node. Only
 * failures count, so an office behind one address is not locked out by being busy. Of the network nothing but a keyed
 * hash is kept.
 */
@Service
@Transactional(TxType.REQUIRES_NEW)
public class WrongGuesses {

    private static final int ALLOWED = 20;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final EntityManager rows;
    private final Secrets secrets;
    private final Sender sender;
    private final Clock real;

    @Inject
    WrongGuesses(EntityManager rows, Secrets secrets, Sender sender, @Real Clock real) {
        this.rows = rows;
        this.secrets = secrets;
        this.sender = sender;
        this.real = real;
    }

    /** How long this network must wait before it may guess again; empty if it may now. */
    public Optional<Duration> wait(String secret, HttpServletRequest request) {
        var count = rows.createNativeQuery(
                        "select coalesce(sum(wrong), 0) from platform_guess where who = ? and window_start = ?")
                .setParameter(1, who(secret, request))
                .setParameter(2, window())
                .getSingleResult();
        return ((Number) count).intValue() < ALLOWED
                ? Optional.empty()
                : Optional.of(Duration.between(now(), window().plus(WINDOW)).plusSeconds(1));
    }

    /** Notes a wrong guess. */
    public void wrong(String secret, HttpServletRequest request) {
        rows.createNativeQuery("""
                        insert into platform_guess (who, window_start, wrong) values (?, ?, 1)
                        on duplicate key update wrong = wrong + 1""")
                .setParameter(1, who(secret, request))
                .setParameter(2, window())
                .executeUpdate();
        rows.createNativeQuery("delete from platform_guess where window_start < ? limit 100")
                .setParameter(1, window().minus(WINDOW))
                .executeUpdate();
    }

    private byte[] who(String secret, HttpServletRequest request) {
        return secrets.keyedHash(
                "network", secret + "|" + sender.network(request).value());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(real.instant(), ZoneOffset.UTC);
    }

    private LocalDateTime window() {
        var seconds = real.instant().getEpochSecond();
        return LocalDateTime.ofEpochSecond(seconds - seconds % WINDOW.toSeconds(), 0, ZoneOffset.UTC);
    }
}
