package org.watchdog.launcher;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A MariaDB of our own on the loopback address. Its directory holds the unpacked programs, the tables, and
 * {@code client.cnf}, with which its owner may let {@code mariadb} and {@code mariadb-dump} in.
 *
 * <p>It outlives a launcher that was killed; the next start ends it and lets the database repair itself. Every step of
 * a first start can be cut short and is done again.
 */
public final class EmbeddedDatabase {

    private static final String USER = "watchdog";
    private static final String TABLES = "tables";

    private final Path directory;
    private final DatabaseAccess access;

    private EmbeddedDatabase(Path directory, DatabaseAccess access) {
        this.directory = directory;
        this.access = access;
    }

    /** Starts the database of this directory and makes it first if there is none. */
    public static EmbeddedDatabase start(Path directory) throws IOException {
        var path = directory.toAbsolutePath();
        OwnerOnly.directory(path);
        end(path, Duration.ofSeconds(30));
        try {
            unpack(path);
            layOut(path);
            return serve(path);
        } catch (ManagedProcessException e) {
            throw new IOException("the embedded database did not start", e);
        }
    }

    /** Whether there are tables in this directory; what else is there can be made again. */
    static boolean isLaidOut(Path directory) {
        return Files.exists(directory.resolve(TABLES).resolve("mysql"));
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Ends it in order, or by force if it takes longer; what was committed is safe either way. */
    public void stop(Duration limit) {
        end(directory, limit);
    }

    /** Does this once the database is no more, whatever the reason. */
    void onEnd(Runnable then) {
        var unused = CompletableFuture.allOf(
                        processes(directory).stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .thenRun(then);
    }

    /** Ends every server of this directory, our own as well as one whose launcher was killed. */
    static void end(Path directory, Duration limit) {
        var running = processes(directory);
        running.forEach(ProcessHandle::destroy);
        for (var process : running) {
            try {
                process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                process.destroyForcibly();
            }
        }
    }

    /** Only our own copy of the program counts: a number in a file may long belong to somebody else. */
    private static List<ProcessHandle> processes(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(Path::of)
                        .filter(command -> command.startsWith(real(directory).resolve("base")))
                        .filter(command -> String.valueOf(command.getFileName()).startsWith("mariadbd"))
                        .isPresent())
                .toList();
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            return directory;
        }
    }

    private static void unpack(Path directory) throws IOException, ManagedProcessException {
        var server = mariadbd(directory, TABLES);
        var done = directory.resolve("base").resolve("unpacked");
        if (!Files.exists(done) || !Files.readString(done).equals(server.programs())) {
            server.unpack();
            Files.writeString(done, server.programs());
        }
    }

    private static void layOut(Path directory) throws IOException, ManagedProcessException {
        if (!isLaidOut(directory)) {
            var tables = directory.resolve(TABLES);
            var fresh = directory.resolve(TABLES + ".new");
            Home.empty(fresh);
            mariadbd(directory, TABLES + ".new").layOut();
            Files.deleteIfExists(tables);
            Files.move(fresh, tables, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static EmbeddedDatabase serve(Path directory) throws IOException, ManagedProcessException {
        var password = RandomWord.of(32);
        OwnerOnly.file(directory.resolve("init.sql"), initialStatements(password));
        var server = mariadbd(directory, TABLES);
        server.start();
        Files.delete(directory.resolve("init.sql"));
        OwnerOnly.file(
                directory.resolve("client.cnf"),
                "[client]%nhost=127.0.0.1%nport=%d%nuser=%s%npassword=%s%nssl=0%n"
                        .formatted(server.port(), USER, password));
        return new EmbeddedDatabase(
                directory,
                DatabaseAccess.of("jdbc:mariadb://127.0.0.1:" + server.port() + "/watchdog", USER, password));
    }

    /** One statement a line; done at each start, before the first connection. The password is a new one each time. */
    private static String initialStatements(String password) {
        return """
                create database if not exists watchdog character set utf8mb4 collate utf8mb4_uca1400_as_ci;
                create user if not exists %1$s@'127.0.0.1';
                alter user %1$s@'127.0.0.1' identified by '%2$s';
                grant all on watchdog.* to %1$s@'127.0.0.1';
                """.formatted(USER, password);
    }

    private static Mariadbd mariadbd(Path directory, String tables) throws ManagedProcessException {
        return Mariadbd.in(
                directory.resolve("base"),
                directory.resolve(tables),
                directory.resolve("tmp"),
                0,
                directory.resolve("init.sql"));
    }
}
