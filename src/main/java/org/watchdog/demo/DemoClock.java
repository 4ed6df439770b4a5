package org.watchdog.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.BusinessClock;
import org.watchdog.platform.persistence.Real;

/** The clock of the demo: starts at the real time and only moves forward. What it was moved by outlives a restart. */
@Transactional
@Service
public class DemoClock {

    /** No further than this: the law's holidays are calculated up to 2099. */
    private static final Instant END =
            ZonedDateTime.of(2090, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    private final EntityManager rows;
    private final BusinessClock clock;
    private final Clock real;

    @Inject
    DemoClock(EntityManager rows, BusinessClock clock, @Real Clock real) {
        this.rows = rows;
        this.clock = clock;
        this.real = real;
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Moves the clock; what came due is not done by this call.
     *
     * @param length as ISO 8601 writes it, {@code P10D}
     * @return whether it was a length that leads forward, and not too far
     */
    public boolean advance(String length) {
        return Advance.read(length).flatMap(this::target).map(this::moveTo).orElse(false);
    }

    /** Takes over what was set before a restart, or on another node. */
    public void follow() {
        var ahead = (Number) rows.createNativeQuery("select ahead_seconds from demo_clock where id = 1")
                .getSingleResult();
        clock.moveTo(Duration.ofSeconds(ahead.longValue()));
    }

    private Optional<Instant> target(Advance advance) {
        try {
            return Optional.of(advance.from(clock.instant())).filter(target -> target.isBefore(END));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private boolean moveTo(Instant target) {
        var gap = Duration.between(real.instant(), target);
        var ahead = gap.plusNanos(999_999_999).toSeconds(); // whole seconds, rather later than earlier
        rows.createNativeQuery("update demo_clock set ahead_seconds = greatest(ahead_seconds, ?) where id = 1")
                .setParameter(1, Math.max(0, ahead))
                .executeUpdate();
        follow();
        return true;
    }
}
