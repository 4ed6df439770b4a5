package org.watchdog.launcher;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How everything stops: first the server with the application, then the database, all within ten seconds, whether by
 * Ctrl-C, by SIGTERM, or because the start failed. What does not stop in order is ended by force; the database repairs
 * itself at the next start.
 */
final class Ending {

    private static final Duration SERVER = Duration.ofSeconds(6);
    private static final Duration DATABASE = Duration.ofSeconds(2);
    private static final Duration ALL = Duration.ofMillis(9_500);

    private final AtomicReference<@Nullable Server> server = new AtomicReference<>();
    private final Home home;

    private Ending(Home home) {
        this.home = home;
    }

    /** Does its work whenever this process is told to end, even while the database is still starting. */
    static Ending ofThisProcess(Home home) {
        var ending = new Ending(home);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::run, "ending"));
        return ending;
    }

    void includes(Server started) {
        server.set(started);
    }

    private void run() {
        daemon(() -> {
            sleep(ALL);
            Runtime.getRuntime().halt(1);
        });
        var running = server.get();
        if (running != null) {
            join(daemon(running::stop), SERVER);
        }
        EmbeddedDatabase.end(home.database(), DATABASE);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "ending-part");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void join(Thread thread, Duration limit) {
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
