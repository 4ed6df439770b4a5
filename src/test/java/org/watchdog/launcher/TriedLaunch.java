package org.watchdog.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.watchdog.system.ShippedJar;

/** One start of {@code watchdog.jar} with settings of its own, in the environment, and what it said. */
final class TriedLaunch implements AutoCloseable {

    private static final Path BUILD = Path.of("target").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path console;
    private final int port;

    private TriedLaunch(Process process, Path console, int port) {
        this.process = process;
        this.console = console;
        this.port = port;
    }

    /** Begins a start on a free port, unless the settings name one. */
    static TriedLaunch with(Map<String, String> settings, String... arguments) throws IOException {
        var port = settings.containsKey("WATCHDOG_HTTP_PORT")
                ? Integer.parseInt(settings.get("WATCHDOG_HTTP_PORT"))
                : freePort();
        var all = new HashMap<>(settings);
        all.put("WATCHDOG_HTTP_PORT", Integer.toString(port));
        var console = Files.createTempFile(BUILD, "launch", ".log");
        var command = ShippedJar.command(all, arguments).redirectOutput(console.toFile());
        return new TriedLaunch(command.start(), console, port);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Waits for the line that says it is ready. */
    TriedLaunch awaitReady() throws InterruptedException {
        if (!Readiness.within(PATIENCE, address()) || !process.isAlive()) {
            throw new AssertionError("it did not get ready: " + said());
        }
        return this;
    }

    /** Waits for its end, whatever the reason. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end: " + said());
        }
        return process.exitValue();
    }

    /** Sends SIGTERM; the exit code tells whether it ended in order (143). */
    int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** All that it wrote to the console so far. */
    String said() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        Files.delete(console);
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
