package org.watchdog.complaint.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.platform.api.Network;
import org.watchdog.platform.persistence.Real;

/**
 * How many complaints one network files in a minute without a proof of work. It counts in memory, each node for itself:
 * a refusal must not cost a write, and what is forgotten in a restart does no harm. Of who was here nothing stays
 * longer than a minute or so.
 */
@ApplicationScoped
class Pace {

    /** So many networks are watched at once; beyond that all begin anew: rather let in than keep out. */
    static final int MOST_NETWORKS = 10_000;

    private static final double MINUTE = 60_000;

    private final int perMinute;
    private final Clock real;
    private final Map<Network, Left> left = new ConcurrentHashMap<>();

    /** @param perMinute 0 = no limit */
    @Inject
    Pace(@ConfigProperty(name = "watchdog.intake.per-minute", defaultValue = "0") int perMinute, @Real Clock real) {
        this.perMinute = perMinute;
        this.real = real;
    }

    /** For the proxy of the scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected Pace() {
        this.perMinute = 0;
        this.real = null;
    }

    /** How many filings are left, with fractions, and whether the last one was let in. */
    private record Left(double filings, long at, boolean letIn) {}

    boolean isLimited() {
        return perMinute > 0;
    }

    /** Counts one filing: empty if it is within the limit, else the seconds after which one will be. */
    OptionalLong secondsToWait(Network network) {
        if (!isLimited()) {
            return OptionalLong.empty();
        }
        var now = real.millis();
        if (left.size() >= MOST_NETWORKS) {
            left.values().removeIf(past -> past.at() < now - MINUTE);
        }
        if (left.size() >= MOST_NETWORKS) {
            left.clear();
        }
        var after = left.merge(network, taken(perMinute, now), (past, fresh) -> taken(refilled(past, now), now));
        return after.letIn() ? OptionalLong.empty() : OptionalLong.of(seconds(1 - after.filings()));
    }

    private double refilled(Left past, long now) {
        return Math.min(perMinute, past.filings() + Math.max(0, now - past.at()) / MINUTE * perMinute);
    }

    private static Left taken(double filings, long now) {
        return filings >= 1 ? new Left(filings - 1, now, true) : new Left(filings, now, false);
    }

    private long seconds(double missing) {
        return Math.max(1, (long) Math.ceil(missing * MINUTE / perMinute / 1_000));
    }
}
