package org.watchdog.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.platform.api.Network;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.Real;

/**
 * How often signing in has failed lately. Only failures count. Three counters for a quarter of an hour each: one user
 * name from one network, one user name from everywhere, and one network for all names; the last two are wide, so that
 * neither a user nor an office behind one address is easily locked out by others.
 *
 * <p>Names and addresses are kept as keyed hashes: people type passwords into the field for the name.
 */
@Service
class Failures {

    private static final long PERIOD_SECONDS = 900;
    private static final int WIDER = 10;

    private final EntityManager database;
    private final Clock clock;
    private final Secrets secrets;
    private final int most;

    /** @param most failures of one name from one network; ten times as many of one name, thirty of one network */
    @Inject
    Failures(
            EntityManager database,
            @Real Clock clock,
            Secrets secrets,
            @ConfigProperty(name = "watchdog.sign-in.failures", defaultValue = "10") int most) {
        this.database = database;
        this.clock = clock;
        this.secrets = secrets;
        this.most = most;
    }

    /** Seconds after which this name may be tried again from this network; empty if it may be now. */
    OptionalLong secondsToWait(String name, Network network) {
        var over = counters(name, network).stream().anyMatch(c -> c.most() <= count(c));
        var now = clock.instant().getEpochSecond();
        return over ? OptionalLong.of(PERIOD_SECONDS - now % PERIOD_SECONDS) : OptionalLong.empty();
    }

    /** Counts one more, in the caller's transaction. */
    void note(String name, Network network) {
        database.createNativeQuery("delete from identity_failure where period < ?1 limit 100")
                .setParameter(1, period() - 1)
                .executeUpdate();
        for (var counter : counters(name, network)) {
            database.createNativeQuery("insert into identity_failure (subject, period, n) values (?1, ?2, 1)"
                            + " on duplicate key update n = n + 1")
                    .setParameter(1, counter.subject())
                    .setParameter(2, period())
                    .executeUpdate();
        }
    }

    private long count(Counter counter) {
        var rows = database.createNativeQuery("select n from identity_failure where subject = ?1 and period = ?2")
                .setParameter(1, counter.subject())
                .setParameter(2, period())
                .getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.get(0)).longValue();
    }

    /** Always in the order of their keys, so that two who fail at once wait for each other and never in a circle. */
    private List<Counter> counters(String name, Network network) {
        return List.of(
                        new Counter(hash("name", name, network.value()), most),
                        new Counter(hash("name", name, ""), most * WIDER),
                        new Counter(hash("network", "", network.value()), most * 3 * WIDER))
                .stream()
                .sorted(Comparator.comparing(c -> HexFormat.of().formatHex(c.subject())))
                .toList();
    }

    private byte[] hash(String what, String name, String network) {
        return secrets.keyedHash("identity.failure", what + "|" + network + "|" + name);
    }

    private long period() {
        return clock.instant().getEpochSecond() / PERIOD_SECONDS;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Counter(byte[] subject, int most) {}
}
