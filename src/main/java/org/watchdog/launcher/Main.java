package org.watchdog.launcher;

import java.io.IOException;
import java.util.List;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Starts WatchDog: {@code java -jar watchdog.jar [--demo] [--with-parent]}.
 *
 * <p>{@code --demo} loads invented data; with {@code --with-parent} the system stops when the process that started it
 * ends. The exit code is 2 if the settings forbid the start, 3 if the application did not come up, 1 for anything else.
 */
public final class Main {

    static final String DEMO = "--demo";
    static final String WITH_PARENT = "--with-parent";

    static final int FAILED = 1;
    private static final List<String> ARGUMENTS = List.of(DEMO, WITH_PARENT);

    private Main() {}

    /** Starts everything and returns while it runs; Ctrl-C and SIGTERM end it. */
    public static void main(String... arguments) {
        try {
            // no instant may depend on the machine's zone
            System.setProperty("user.timezone", "UTC");
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            quietLog();
            start(List.of(arguments));
        } catch (Refusal e) {
            System.err.println("WatchDog does not start: " + e.getMessage());
            System.exit(e.exitCode());
        } catch (Throwable e) { // whatever it was, no server may stay behind without its launcher
            Logger.getLogger(Main.class.getName()).log(Level.SEVERE, "WatchDog does not start", e);
            System.exit(FAILED);
        }
    }

    private static void start(List<String> arguments) throws Exception {
        if (!ARGUMENTS.containsAll(arguments)) {
            throw Refusal.setting("it knows no arguments but " + ARGUMENTS);
        }
        if (arguments.contains(WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(Main::endWith);
        }
        new Launch(new Settings(System.getProperties(), System.getenv()), arguments.contains(DEMO)).run();
    }

    private static void endWith(ProcessHandle parent) {
        var unused = parent.onExit().thenRun(() -> System.exit(0));
    }

    private static void quietLog() throws IOException {
        try (var words = Main.class.getResourceAsStream(Server.LOGGING)) {
            LogManager.getLogManager().readConfiguration(words);
        }
    }
}
