package org.watchdog.complaint.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.watchdog.casefile.Content;
import org.watchdog.casefile.Contents;
import org.watchdog.casefile.Contents.Taken;
import org.watchdog.complaint.Draft;
import org.watchdog.platform.persistence.Real;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Multipart;
import org.watchdog.platform.web.Multipart.FilePart;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** The files of one request, taken one after the other; if one is refused, none is kept. */
@Dependent
class TakenFiles {

    /** Time enough for the transaction that gives them to the case. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Contents contents;
    private final Problems problems;
    private final CurrentLanguage language;
    private final Clock real;

    private final List<Content> taken = new ArrayList<>();
    private final List<Shown> refused = new ArrayList<>();

    @Inject
    TakenFiles(Contents contents, Problems problems, CurrentLanguage language, @Real Clock real) {
        this.contents = contents;
        this.problems = problems;
        this.language = language;
        this.real = real;
    }

    /** @param room how many bytes may be given in all */
    List<Content> read(Multipart form, long room) throws IOException {
        for (var file = form.nextFile(); file.isPresent(); file = form.nextFile()) {
            take(file.get(), room);
        }
        return taken;
    }

    /** Takes one file, or notes why not; a field that was left empty is none. */
    void take(FilePart file, long room) throws IOException {
        if (taken.size() + refused.size() >= Draft.MOST_FILES) {
            refuse(file.name(), "TOO_MANY");
            return;
        }
        var left = Math.min(room, Contents.MOST)
                - taken.stream().mapToLong(Content::size).sum();
        var result =
                contents.take(file.bytes(), file.name(), left, real.instant().plus(KEPT));
        if (result instanceof Taken.Kept kept) {
            taken.add(kept.content());
        } else if (result instanceof Taken.Refused no) {
            refuse(no.name(), no.why().name());
        }
    }

    List<Content> taken() {
        return taken;
    }

    private void refuse(String name, String why) {
        var words = language.words();
        var place = taken.size() + refused.size();
        var message = words.say("complaint.files.refused", name, words.say("complaint.files.refused." + why));
        refused.add(new Shown("file[" + place + "]", why.toLowerCase(Locale.ROOT), message));
    }

    List<Shown> refused() {
        return refused;
    }

    /** Nothing is kept. */
    void drop() {
        taken.forEach(contents::drop);
    }

    /** 413 where something is too large, 415 where a kind is not taken, else 422; each file with its own message. */
    Response refusal() {
        drop();
        var why = refused.stream().map(Shown::code).toList();
        var status = why.contains("too_large") || why.contains("too_much") ? 413 : why.contains("type") ? 415 : 422;
        return problems.refused(status, refused);
    }
}
