package org.watchdog.complaint.web;

import jakarta.inject.Inject;
import jakarta.mvc.Models;
import java.util.List;
import java.util.stream.IntStream;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Problems.Shown;

/** Files that were not taken, each told by its name: above the page and in the list. */
@Service
class RefusedFiles {

    private final CurrentLanguage language;
    private final Models models;

    @Inject
    RefusedFiles(CurrentLanguage language, Models models) {
        this.language = language;
        this.models = models;
    }

    /** @param why the last word of its message, under {@code complaint.files.refused} */
    record Line(String name, String why) {}

    /** What the list shows of one. */
    public record Told(String field, String name, String message) {}

    void tell(List<Line> lines) {
        var words = language.words();
        var told = IntStream.range(0, lines.size())
                .mapToObj(n -> new Told(
                        "refused-" + n,
                        lines.get(n).name(),
                        words.say("complaint.files.refused." + lines.get(n).why())))
                .toList();
        models.put("refused", told);
        models.put(
                "errors",
                told.stream()
                        .map(t -> new Shown(
                                t.field(), "file", words.say("complaint.files.refused", t.name(), t.message())))
                        .toList());
    }
}
