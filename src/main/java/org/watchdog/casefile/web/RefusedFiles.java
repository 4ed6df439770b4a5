package org.watchdog.casefile.web;

import java.util.List;
import java.util.Locale;
import org.watchdog.casefile.SentFiles;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.Problems.Shown;

/** Files that were not taken, each told by its name. */
final class RefusedFiles {

    private RefusedFiles() {}

    /** In the order in which they were sent; {@code file[2]} is the third file of the request. */
    static List<Shown> told(SentFiles sent, Words words) {
        return sent.refused().stream()
                .map(file -> new Shown(
                        "file[" + file.place() + "]",
                        file.why().name().toLowerCase(Locale.ROOT),
                        words.say(
                                "casefile.files.refused",
                                file.name(),
                                words.say("casefile.files.refused." + file.why()))))
                .toList();
    }
}
