package org.watchdog.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.api.Worker;

/** Begins the next period where one is over, and ends cover with its mark: once on each day of the business clock. */
@ApplicationScoped
class Renewal implements Worker {

    private final Due due;
    private final Attaching attaching;
    private final Clock clock;
    private final AtomicLong done = new AtomicLong(Long.MIN_VALUE);

    @Inject
    Renewal(Due due, Attaching attaching, Clock clock) {
        this.due = due;
        this.attaching = attaching;
        this.clock = clock;
    }

    /** For the proxy of the scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected Renewal() {
        this.due = null;
        this.attaching = null;
        this.clock = null;
    }

    @Override
    public int run() {
        var today = LocalDate.ofInstant(clock.instant(), Words.TOKYO);
        if (done.get() >= today.toEpochDay()) {
            return 0;
        }
        var holders = due.on(today);
        holders.forEach(attaching::settle); // each in a transaction of its own
        done.set(today.toEpochDay());
        return holders.size();
    }
}
