package org.watchdog.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory that a system keeps everything in: the database, the master key unless it lies elsewhere, and the
 * server's scratch room. One running system at a time owns it.
 */
final class Home {

    private final Path path;

    /** Held open as long as the process lives; the operating system lets go of it even after kill -9. */
    @SuppressWarnings({"unused", "FieldCanBeLocal", "UnusedVariable"}) // its being referenced is its use
    private @Nullable FileLock lock;

    private Home(Path path) {
        this.path = path;
    }

    /**
     * Moves in.
     *
     * @param disposable whether losing everything is no harm (a test), so that any place will do
     * @throws Refusal if the place is swept by others, is in use, or holds the other kind of system
     */
    static Home of(Path place, boolean demo, boolean disposable) throws IOException {
        var path = place.toAbsolutePath().normalize();
        if (!disposable && isSweptByOthers(path)) {
            throw Refusal.setting(path + " is a place that is emptied by others (a build directory or the temporary"
                    + " directory): choose another with watchdog.data.dir");
        }
        OwnerOnly.directory(path);
        var home = new Home(path);
        home.lock();
        home.keepDemoAndRealApart(demo);
        empty(home.scratch());
        empty(home.server());
        return home;
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve("db");
    }

    /** The server's own files, made anew at each start: a kept one would deploy the old application again. */
    Path server() {
        return path.resolve("server");
    }

    /** What takes the place of the machine's temporary directory. */
    Path scratch() {
        return path.resolve("tmp");
    }

    private static boolean isSweptByOthers(Path path) {
        var temporary = List.of(
                Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize(), Path.of("/tmp"));
        for (var part : path) {
            if (part.toString().equals("target")) {
                return true;
            }
        }
        return temporary.stream().anyMatch(path::startsWith);
    }

    private void lock() throws IOException {
        var channel = FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); // closed by the end of us
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw Refusal.setting("another WatchDog is running on " + path);
        }
    }

    /** Demo users have one known password: they must never come to a real system's data, nor the other way round. */
    private void keepDemoAndRealApart(boolean demo) throws IOException {
        var mark = path.resolve("demo");
        var isNew = !EmbeddedDatabase.isLaidOut(database());
        if (isNew && demo) {
            Files.writeString(mark, "The data in this directory are invented.\n");
        } else if (demo != Files.exists(mark) && !isNew) {
            throw Refusal.setting(
                    path + (demo ? " holds a real system: no demo here" : " holds a demo: start it with --demo"));
        }
    }

    static void empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        OwnerOnly.directory(directory);
    }
}
