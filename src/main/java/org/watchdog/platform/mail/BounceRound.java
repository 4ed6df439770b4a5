package org.watchdog.platform.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.platform.api.Worker;
import org.watchdog.platform.persistence.Real;

/**
 * The round to the mail box of the bounces: every half a minute unless the settings say otherwise, at growing distances
 * up to an hour while the box cannot be read, on a thread of its own, so that a slow server holds up nobody else. On
 * two nodes both may read the same report; it counts once.
 */
@ApplicationScoped
class BounceRound implements Worker {

    private static final Logger LOG = Logger.getLogger(BounceRound.class.getName());
    private static final Duration LONGEST = Duration.ofHours(1);

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    private final BounceBox box;
    private final BounceBook book;
    private final Clock real;
    private final Duration every;
    private final AtomicBoolean onTheWay = new AtomicBoolean();
    private volatile Instant rest = Instant.MIN;
    private final AtomicInteger failures = new AtomicInteger();

    @Inject
    @SuppressWarnings("NullAway.Init") // the container gives the threads
    BounceRound(
            BounceBox box,
            BounceBook book,
            @Real Clock real,
            @ConfigProperty(name = "watchdog.mail.bounces.every", defaultValue = "PT30S") Duration every) {
        this.box = box;
        this.book = book;
        this.real = real;
        this.every = every;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected BounceRound() {
        this.box = null;
        this.book = null;
        this.real = null;
        this.every = Duration.ZERO;
    }

    @Override
    public int run() {
        if (real.instant().isBefore(rest) || !onTheWay.compareAndSet(false, true)) {
            return 0;
        }
        try {
            threads.execute(this::go);
        } catch (RuntimeException e) {
            onTheWay.set(false);
            throw e;
        }
        return 0;
    }

    private void go() {
        try {
            book.forget();
            if (box.isConfigured()) {
                box.visit(book::note);
            }
            failures.set(0);
        } catch (MessagingException e) {
            LOG.warning(
                    "mail box of the bounces not read, attempt " + failures.incrementAndGet() + ", " + Trouble.of(e));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "mail box of the bounces not read, attempt " + failures.incrementAndGet(), e);
        } finally {
            rest = real.instant().plus(pauseAfter(failures.get(), every));
            onTheWay.set(false);
        }
    }

    /** How long the box is left alone after so many failures in a row. */
    static Duration pauseAfter(int failures, Duration every) {
        var pause = every.multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
