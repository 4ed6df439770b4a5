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
import org.watchdog.platform.api.Started;

/** Starts the engine with the application, its jobs a moment later, and stops all in the right order. */
@WebListener
public class Ignition implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(Ignition.class.getName());

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService threads;

    @Inject
    Engine engine;

    @Inject
    Workers workers;

    @Inject
    Event<Started> started;

    private @Nullable ScheduledFuture<?> jobs;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        engine.running();
        jobs = threads.schedule(this::startJobs, 1, TimeUnit.SECONDS);
    }

    private void startJobs() {
        try {
            started.fire(new Started());
        } catch (RuntimeException e) {
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
