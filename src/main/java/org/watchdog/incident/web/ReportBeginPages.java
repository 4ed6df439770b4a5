package org.watchdog.incident.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.Cases;
import org.watchdog.incident.IncidentDesk;
import org.watchdog.incident.ReportDrafts;
import org.watchdog.incident.Reports;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.FormFields;

/**
 * Where a report begins: what kind of report it is, by staff also which business. Where a draft is open, the question
 * is first whether to go on with it.
 */
@Controller
@Path("/incidents/{form: " + ReportAddress.PATTERN + "}")
@Service
public class ReportBeginPages {

    private final FormVisit visit;
    private final ReportDrafts drafts;
    private final Reports reports;
    private final IncidentDesk desk;
    private final Cases cases;
    private final CaseFile file;
    private final KindView view;
    private final FormFields form;
    private final Refused errors;
    private final Models models;

    @Inject
    ReportBeginPages(
            FormVisit visit,
            ReportDrafts drafts,
            Reports reports,
            IncidentDesk desk,
            Cases cases,
            CaseFile file,
            KindView view,
            FormFields form,
            Refused errors,
            Models models) {
        this.visit = visit;
        this.drafts = drafts;
        this.reports = reports;
        this.desk = desk;
        this.cases = cases;
        this.file = file;
        this.view = view;
        this.form = form;
        this.errors = errors;
        this.models = models;
    }

    /** An address may name the complaint from which staff learnt of it ({@code ?complaint=}). */
    @GET
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "LICENSEE"})
    public Response begin(@PathParam("form") String address) {
        var at = visit.at(address);
        var asked = form.typed();
        models.put("gone", asked.getOrDefault("told", "").equals("gone"));
        if (at.open().isPresent() && !asked.containsKey("change")) {
            return view.resume(at, asked.getOrDefault("told", "").equals("kept"), asked.get("complaint"));
        }
        var typed = at.open().map(draft -> new Filled(draft.typed())).orElseGet(() -> asked(at));
        return view.kind(at, typed, asked.containsKey("change"), 200);
    }

    private Filled asked(FormVisit.At at) {
        var asked = new LinkedHashMap<String, List<String>>();
        if (!at.caller().isAnyOf(Role.LICENSEE)) {
            CaseNumber.read(form.typed().getOrDefault("complaint", ""))
                    .flatMap(number -> cases.visible(number, at.caller()))
                    .ifPresent(complaint -> {
                        asked.put("complaint", List.of(complaint.number().value()));
                        complaint.licensee().ifPresent(id -> asked.put("licenseeId", List.of(id.value())));
                    });
        }
        return new Filled(asked);
    }

    /** Goes on with the kind of report that was chosen, or changes it; the next report begins as the last one was. */
    @POST
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "LICENSEE"})
    public Response choose(@PathParam("form") String address) {
        var at = visit.at(address);
        var typed = new Filled(ReportStep.KIND.own(form.values()));
        var sent = form.typed();
        var change = sent.containsKey("change");
        if (sent.containsKey("again") || sent.containsKey("find")) {
            return view.kind(at, typed, change, 200);
        }
        if (refuses(at, typed)) {
            return view.kind(at, typed, change, 422);
        }
        drafts.begin(at.key(), earlier(at));
        drafts.keep(at.key(), ReportStep.KIND::owns, typed.fields());
        return FormVisit.seeOther(at.form() + (change ? "/check" : "/discovery"));
    }

    private boolean refuses(FormVisit.At at, Filled typed) {
        var sent = typed.submission();
        desk.read(sent);
        if (at.incident().isEmpty()) {
            desk.business(sent, at.caller());
        }
        if (typed.kind().filter(view.offered(at)::contains).isEmpty()) {
            sent.refuse("report", "required");
        }
        var own = ReportStep.KIND.own(sent.errors());
        if (!own.isEmpty()) {
            errors.tell(own);
        }
        return !own.isEmpty();
    }

    /** What the last report told; that it was read is on record. */
    private Map<String, List<String>> earlier(FormVisit.At at) {
        return at.incident()
                .filter(incident -> at.open().isEmpty())
                .flatMap(incident -> file.show(incident.number(), at.caller()))
                .map(shown -> Filled.with(reports.latest(shown.file()).report()).fields())
                .orElse(Map.of());
    }

    /** Goes on where somebody stopped: at the first page with something missing. */
    @GET
    @Path("resume")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "LICENSEE"})
    public Response resume(@PathParam("form") String address) {
        var at = visit.at(address);
        return at.open()
                .map(draft -> {
                    var sent = new Filled(draft.typed()).submission();
                    desk.read(sent);
                    var missing = ReportStep.firstOf(sent.errors());
                    return FormVisit.seeOther(at.form()
                            + missing.map(step -> step == ReportStep.KIND ? "?change=1" : "/" + step.word())
                                    .orElse("/check"));
                })
                .orElseGet(at::gone);
    }

    @POST
    @Path("discard")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "LICENSEE"})
    public Response discard(@PathParam("form") String address) {
        var at = visit.at(address);
        drafts.discard(at.key());
        var complaint = Optional.ofNullable(form.typed().get("complaint")).flatMap(CaseNumber::read);
        return FormVisit.seeOther(
                at.form() + complaint.map(number -> "?complaint=" + number).orElse(""));
    }
}
