package org.watchdog.platform.engine;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Started;
import org.watchdog.platform.decision.AdoptedTables;

/** Starts the engine with the application, its jobs a moment later, and stops all in the right order. */
@WebListener
public class Ignition implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(Ignition.class.getName());

    /** Where whoever started the server reads, in one sentence, why the application did not come up. */
    private static final String REFUSAL = "watchdog.start.refusal";

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService threads;

    @Inject
    Engine engine;

    @Inject
    AdoptedTables tables;

    @Inject
    Secrets secrets;

    @Inject
    Workers workers;

    @Inject
    Event<Started> started;

    private @Nullable ScheduledFuture<?> jobs;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            engine.running();
            tables.adoptShipped();
            // Opens the master key: that it is the wrong one must not be found out by the first complaint.
            secrets.keyedHash("start", "");
        } catch (RuntimeException e) {
            System.setProperty(REFUSAL, reason(e));
            throw e;
        }
        jobs = threads.schedule(this::startJobs, 1, TimeUnit.SECONDS);
    }

    /** Our own sentence; containers and libraries wrap it on its way, or have one of their own below it. */
    private static String reason(Throwable failure) {
        var reason = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalStateException || (cause.getCause() == null && reason == failure)) {
                reason = cause;
            }
        }
        return String.valueOf(reason.getMessage());
    }

    private void startJobs() {
        try {
            started.fire(new Started());
        } catch (RuntimeException | Error e) { // whoever waits for us would never be told of it
            // The cases that are there already must not wait for what a room could not lay down.
            LOG.log(Level.SEVERE, "a room could not begin", e);
        }
        engine.startJobs();
        workers.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (jobs != null) {
            jobs.cancel(false);
        }
        workers.stop();
        engine.close();
    }
}
