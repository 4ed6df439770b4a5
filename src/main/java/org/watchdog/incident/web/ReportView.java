package org.watchdog.incident.web;

import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.watchdog.incident.IncidentReport;
import org.watchdog.incident.IncidentReport.Kind;
import org.watchdog.incident.ReportDraft;
import org.watchdog.platform.api.Service;

/** Draws a page of the form from what was typed so far. */
@Service
class ReportView {

    private static final int MOST_ROWS = 20;

    /** The words of each question that has a list of them. */
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "discoveredHow", names(IncidentReport.Discovery.values()),
            "phenomena", names(IncidentReport.Phenomenon.values()),
            "eventClass", names(IncidentReport.EventClass.values()),
            "causes", names(IncidentReport.RootCause.values()),
            "medium", names(IncidentReport.Medium.values()),
            "dataItems", names(IncidentReport.DataItem.values()),
            "origin", names(IncidentReport.Origin.values()),
            "secondaryDamage", names(IncidentReport.DamageState.values()),
            "publication", names(IncidentReport.PublicationState.values()),
            "reportedTo", names(IncidentReport.Addressee.values()));

    private final DutyClocks clocks;
    private final Models models;

    @Inject
    ReportView(DutyClocks clocks, Models models) {
        this.clocks = clocks;
        this.models = models;
    }

    private static List<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }

    /**
     * The page of a step.
     *
     * @param change whether it leads back to the check of all answers
     * @param more whether another row for somebody who was told is wanted
     */
    Response step(FormVisit.At at, ReportStep step, Filled typed, boolean change, boolean more, int status) {
        frame(at, step.word(), typed);
        models.put("typed", typed.first());
        models.put("ticked", typed.ticked());
        models.put("options", OPTIONS);
        models.put("change", change);
        models.put("keeps", "sheet");
        models.put("pressed", "next");
        var rows = Math.min(MOST_ROWS, Math.max(2, typed.rows() + (more ? 3 : 1)));
        models.put("rows", IntStream.range(0, rows).boxed().toList());
        duties(at, step, typed);
        return Response.status(status).entity(step.view()).build();
    }

    /** What every page of the form knows. */
    void frame(FormVisit.At at, String here, Filled typed) {
        models.put("form", at.form());
        models.put("about", at.address().about().orElse(null));
        models.put("here", here);
        models.put("reportKind", typed.kind().map(Enum::name).orElse(null));
        models.put("final", typed.kind().filter(Kind.FINAL::equals).isPresent());
        models.put("until", at.open().map(ReportDraft::until).orElse(null));
    }

    /** The clocks by the answers so far. */
    void duties(FormVisit.At at, ReportStep step, Filled typed) {
        models.put("form", at.form());
        models.put("here", step.word());
        models.put("clocks", clocks.soFar(typed.submission()));
    }
}
