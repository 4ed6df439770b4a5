package org.watchdog.incident.web;

import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.Clocks;
import org.watchdog.incident.IncidentDesk;
import org.watchdog.incident.IncidentReport.Kind;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.register.Licensees;
import org.watchdog.register.Place;

/** Draws the first page of the form: the kinds of report that have a place now, and for staff the businesses. */
@Service
class KindView {

    private static final int FOUND = 20;
    private static final int LONGEST_WORD = 200;

    private final IncidentDesk desk;
    private final Licensees licensees;
    private final Clocks clocks;
    private final ReportView view;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    KindView(
            IncidentDesk desk,
            Licensees licensees,
            Clocks clocks,
            ReportView view,
            CurrentLanguage language,
            Models models) {
        this.desk = desk;
        this.licensees = licensees;
        this.clocks = clocks;
        this.view = view;
        this.language = language;
        this.models = models;
    }

    /** The kinds of report that can be sent now. */
    List<Kind> offered(FormVisit.At at) {
        return at.incident()
                .map(incident -> Stream.of(Kind.FINAL, Kind.SUPPLEMENT)
                        .filter(kind -> desk.misplaced(incident, kind).isEmpty())
                        .toList())
                .orElse(List.of(Kind.PROMPT, Kind.FINAL));
    }

    /** Why the others cannot, in words. */
    private List<String> notOffered(FormVisit.At at) {
        return at.incident().stream()
                .flatMap(incident -> Stream.of(Kind.values()).flatMap(kind -> desk.misplaced(incident, kind).stream()))
                .distinct()
                .map(key -> language.words().say(key))
                .toList();
    }

    Response kind(FormVisit.At at, Filled typed, boolean change, int status) {
        view.frame(at, "kind", typed);
        models.put("typed", typed.first());
        models.put("change", change);
        models.put("offered", offered(at).stream().map(Enum::name).toList());
        models.put("notOffered", notOffered(at));
        models.put("keeps", "sheet");
        if (at.incident().isEmpty()) {
            business(at, typed);
        }
        return Response.status(status).entity("incident/step-kind.html").build();
    }

    private void business(FormVisit.At at, Filled typed) {
        var own = at.caller().licensee();
        var chosen = own.or(() -> LicenseeId.read(typed.text("licenseeId"))).flatMap(licensees::find);
        models.put("chosen", chosen.orElse(null));
        models.put(
                "schemes",
                chosen.map(business -> business.schemes(clocks.today())).orElse(List.of()).stream()
                        .map(Scheme::name)
                        .toList());
        if (own.isEmpty()) {
            models.put("pressed", "find");
            sought(typed).ifPresent(word -> {
                var page = licensees.searchAll(Optional.of(word), Place.START, FOUND);
                models.put("found", page.items());
                models.put("more", page.after().isPresent());
            });
        }
    }

    private static Optional<String> sought(Filled typed) {
        var word = typed.text("q");
        return Optional.of(word)
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(
                        0, text.offsetByCodePoints(0, Math.min(LONGEST_WORD, text.codePointCount(0, text.length())))));
    }

    /** That there is a draft: to go on with it, or to take it away. */
    Response resume(FormVisit.At at, boolean kept, @Nullable String complaint) {
        view.frame(at, "kind", new Filled(at.open().orElseThrow().typed()));
        models.put("kept", kept);
        models.put("complaint", complaint);
        return Response.ok("incident/resume.html").build();
    }
}
