package org.watchdog.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import org.watchdog.platform.api.Worker;
import org.watchdog.platform.mail.Postman.Tried;
import org.watchdog.platform.persistence.Real;

/**
 * The postman's round. One at a time on a node, a few mails each, and after a server that does not answer a pause,
 * which ends when somebody asks for a mail: the other workers share the thread. Without a server the mails wait.
 */
@ApplicationScoped
class Round implements Worker {

    private static final Logger LOG = Logger.getLogger(Round.class.getName());
    private static final int BATCH = 5;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Postman postman;
    private final MailServer server;
    private final Clock real;
    private final ReentrantLock onTheWay = new ReentrantLock();
    private volatile Instant rest = Instant.MIN;
    private volatile boolean told;

    @Inject
    Round(Postman postman, MailServer server, @Real Clock real) {
        this.postman = postman;
        this.server = server;
        this.real = real;
    }

    void goOn(@Observes(during = TransactionPhase.AFTER_SUCCESS) AskedAgain asked) {
        rest = Instant.MIN;
    }

    @Override
    public int run() {
        if (!server.isConfigured()) {
            if (!told) {
                told = true;
                LOG.info("no mail server configured (watchdog.mail.host): mails stay in the queue");
            }
            return 0;
        }
        if (real.instant().isBefore(rest) || !onTheWay.tryLock()) {
            return 0;
        }
        try {
            return deliver();
        } finally {
            onTheWay.unlock();
        }
    }

    private int deliver() {
        for (int tried = 0; tried < BATCH; tried++) {
            var came = postman.next();
            if (came == Tried.SERVER_DOWN) {
                rest = real.instant().plus(PAUSE);
                return 0;
            }
            if (came == Tried.NOTHING_DUE) {
                return tried;
            }
        }
        return BATCH;
    }
}
