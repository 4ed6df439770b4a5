package org.watchdog.complaint.web;

import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Content;
import org.watchdog.complaint.Draft;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.register.Place;

/** Draws a page of the form from what was typed so far. */
@Service
class StepView {

    private static final int FOUND = 20;

    private final Licensees licensees;
    private final Models models;

    @Inject
    StepView(Licensees licensees, Models models) {
        this.licensees = licensees;
        this.models = models;
    }

    /** A file of the draft as the page lists it; size in kilobytes, at least one. */
    public record Line(String id, String name, String kind, long kilobytes) {

        static Line of(Content file) {
            return new Line(file.id(), file.name(), file.type().kind(), Math.max(1, Math.round(file.size() / 1024.0)));
        }
    }

    /**
     * The page.
     *
     * @param draft empty before the first page was sent
     * @param change whether it leads back to the check of all answers
     */
    Response show(FormStep step, Optional<Draft> draft, Typed typed, boolean change, int status) {
        models.put("typed", typed.fields());
        models.put("here", step.word());
        models.put("until", draft.map(Draft::until).orElse(null));
        models.put("change", change);
        models.put("keeps", "complaint");
        models.put("pressed", step == FormStep.HOLDER ? "find" : "next");
        switch (step) {
            case HOLDER -> {
                find(typed);
                models.put(
                        "chosen", typed.licensee().flatMap(this::publicHolder).orElse(null));
            }
            case FILES -> models.put("files", lines(draft));
            default -> {}
        }
        return Response.status(status).entity(step.view()).build();
    }

    /** The page with what was typed on it, when there is no room to keep that. */
    Response full(FormStep step, Optional<Draft> draft, Typed typed, boolean change) {
        models.put("full", true);
        return show(step, draft, typed, change, 429);
    }

    /** The holders that are looked for. */
    void find(Typed typed) {
        typed.sought().ifPresent(word -> {
            var page = licensees.search(Optional.of(word), Place.START, FOUND);
            models.put("found", page.items());
            models.put("more", page.after().isPresent());
        });
    }

    static List<Line> lines(Optional<Draft> draft) {
        return draft.map(d -> d.files().stream().map(Line::of).toList()).orElse(List.of());
    }

    Optional<Licensee> publicHolder(LicenseeId id) {
        return licensees.find(id).filter(Licensee::listed);
    }
}
