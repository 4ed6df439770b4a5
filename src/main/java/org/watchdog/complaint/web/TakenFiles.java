package org.watchdog.complaint.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.watchdog.casefile.Content;
import org.watchdog.casefile.SentFiles;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Multipart;
import org.watchdog.platform.web.Multipart.FilePart;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** The files of one request of a complainant, taken one after the other; if one is refused, none is kept. */
@Service
class TakenFiles {

    private final SentFiles sent;
    private final Problems problems;
    private final CurrentLanguage language;

    @Inject
    TakenFiles(SentFiles sent, Problems problems, CurrentLanguage language) {
        this.sent = sent;
        this.problems = problems;
        this.language = language;
    }

    /** @param room how many bytes may be given in all */
    List<Content> read(Multipart form, long room) throws IOException {
        for (var file = form.nextFile(); file.isPresent(); file = form.nextFile()) {
            take(file.get(), room);
        }
        return sent.taken();
    }

    /** Takes one file, or notes why not. */
    void take(FilePart file, long room) throws IOException {
        sent.take(file.bytes(), file.name(), room);
    }

    List<Content> taken() {
        return sent.taken();
    }

    /** Each with its own message. */
    List<Shown> refused() {
        var words = language.words();
        return sent.refused().stream()
                .map(file -> new Shown(
                        "file[" + file.place() + "]",
                        file.why().name().toLowerCase(Locale.ROOT),
                        words.say(
                                "complaint.files.refused",
                                file.name(),
                                words.say("complaint.files.refused." + file.why()))))
                .toList();
    }

    /** Nothing is kept. */
    void drop() {
        sent.drop();
    }

    /** Nothing is kept, and why is told. */
    Response refusal() {
        drop();
        return problems.refusedFiles(refused());
    }
}
