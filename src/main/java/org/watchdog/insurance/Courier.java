package org.watchdog.insurance;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.watchdog.platform.api.Worker;

/**
 * Carries what waits in the outbox to the insurer, one at a time on a node, on a thread of its own: a slow insurer
 * holds up nobody else. No transaction is open on the way; a lease holds the row, and after a power cut the packet goes
 * again, under the same number.
 */
@ApplicationScoped
class Courier implements Worker {

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    private final Dispatch dispatch;
    private final Insurer insurer;
    private final PacketPaper paper;
    private final AtomicBoolean onTheWay = new AtomicBoolean();

    @Inject
    @SuppressWarnings("NullAway.Init") // the container gives the threads
    Courier(Dispatch dispatch, Insurer insurer, PacketPaper paper) {
        this.dispatch = dispatch;
        this.insurer = insurer;
        this.paper = paper;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected Courier() {
        this.dispatch = null;
        this.insurer = null;
        this.paper = null;
    }

    @Override
    public int run() {
        if (!onTheWay.compareAndSet(false, true)) {
            return 0;
        }
        try {
            var due = dispatch.take();
            if (due.isPresent()) {
                threads.execute(() -> go(due.get()));
                return 1;
            }
        } catch (RuntimeException e) {
            onTheWay.set(false);
            throw e;
        }
        onTheWay.set(false);
        return 0;
    }

    private void go(Outbox.Due due) {
        try {
            carry(due);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "will be handed over again: " + due.claim(), e);
        } finally {
            onTheWay.set(false);
        }
    }

    private void carry(Outbox.Due due) {
        var said = insurer.take(due.claim().value(), due.n(), withPaper(due.packet()));
        if (said instanceof Insurer.Said.Taken taken) {
            dispatch.taken(due, taken.reference());
            LOG.info("claim " + due.claim() + " handed over, trial " + due.trials());
        } else if (said instanceof Insurer.Said.NotTaken not) {
            dispatch.failed(due, not.trouble());
            LOG.warning("claim " + due.claim() + " not handed over, trial " + due.trials() + ", " + not.trouble());
        }
    }

    /** The same with its PDF, in base 64. */
    private JsonObject withPaper(String packet) {
        try (var reader = Json.createReader(new StringReader(packet))) {
            var told = reader.readObject();
            return Json.createObjectBuilder(told)
                    .add("pdf", Base64.getEncoder().encodeToString(paper.of(told)))
                    .build();
        }
    }
}
