package org.watchdog.platform.engine;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the engine with the application, its jobs a moment later, and stops all in the right order. */
@WebListener
public class Ignition implements ServletContextListener {

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService threads;

    @Inject
    Engine engine;

    @Inject
    Workers workers;

    private @Nullable ScheduledFuture<?> jobs;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        engine.running();
        jobs = threads.schedule(this::startJobs, 1, TimeUnit.SECONDS);
    }

    private void startJobs() {
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
