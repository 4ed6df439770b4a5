package org.watchdog.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Files that a run before this one left. */
final class Deleted {

    private Deleted() {}

    /** Deletes a file, or a directory with all that is in it, if it is there. */
    static void all(Path path) throws IOException {
        if (Files.exists(path)) {
            try (var files = Files.walk(path)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
