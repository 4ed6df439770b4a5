package org.watchdog.incident.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchdog.incident.DutyWords;
import org.watchdog.incident.IncidentDesk;
import org.watchdog.incident.ReportDraft;
import org.watchdog.incident.ReportDrafts;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;

/**
 * The form of a report, one group of questions a page. Whatever a page sends is kept in the draft, right or wrong; then
 * it is told what to correct, or the next page opens.
 */
@Controller
@Path("/incidents/{form: " + ReportAddress.PATTERN + "}")
@Service
public class ReportStepPages {

    private final FormVisit visit;
    private final ReportDrafts drafts;
    private final IncidentDesk desk;
    private final ReportView view;
    private final FormFields form;
    private final Refused errors;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    ReportStepPages(
            FormVisit visit,
            ReportDrafts drafts,
            IncidentDesk desk,
            ReportView view,
            FormFields form,
            Refused errors,
            CurrentLanguage language,
            Models models) {
        this.visit = visit;
        this.drafts = drafts;
        this.desk = desk;
        this.view = view;
        this.form = form;
        this.errors = errors;
        this.language = language;
        this.models = models;
    }

    @GET
    @Path("{step: discovery|persons|response}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "LICENSEE"})
    public Response show(@PathParam("form") String address, @PathParam("step") String word) {
        var step = step(word);
        var at = visit.at(address);
        return at.receipt()
                .orElseGet(() -> at.open()
                        .map(draft -> {
                            var asked = form.typed();
                            var typed = new Filled(draft.typed());
                            if (asked.containsKey("left")) {
                                tell(step, typed);
                            }
                            return show(at, step, typed, asked.containsKey("more"), 200);
                        })
                        .orElseGet(at::gone));
    }

    /** Keeps the page; where the draft has gone meanwhile, what was typed begins a new one. */
    @POST
    @Path("{step: discovery|persons|response}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "LICENSEE"})
    public Response keep(@PathParam("form") String address, @PathParam("step") String word) {
        var step = step(word);
        var at = visit.at(address);
        if (at.receipt().isPresent()) {
            return at.receipt().get();
        }
        drafts.begin(at.key(), Map.of());
        drafts.keep(at.key(), step::owns, Filled.closedUp(step.own(form.values())));
        var sent = form.typed();
        var change = sent.containsKey("change");
        if (sent.containsKey("again") || sent.containsKey("add")) {
            return FormVisit.seeOther(at.form() + "/" + step.word()
                    + (change ? "?change=1" : "?")
                    + (sent.containsKey("add") ? "&more=1#reportedTo" : ""));
        }
        if (sent.containsKey("save")) {
            return FormVisit.seeOther(at.form() + "?told=kept");
        }
        if (sent.containsKey("back")) {
            return FormVisit.seeOther(at.form() + (change ? "/check" : step.before()));
        }
        return goOn(visit.at(address), step, change);
    }

    private Response goOn(FormVisit.At at, ReportStep step, boolean change) {
        var typed = new Filled(at.open().map(ReportDraft::typed).orElse(Map.of()));
        if (tell(step, typed)) {
            return show(at, step, typed, false, 422);
        }
        return FormVisit.seeOther(at.form() + (change ? "/check" : step.next()));
    }

    /** The clocks by the answers so far, while a page is filled in; nothing is kept. */
    @POST
    @Path("{step: discovery|persons|response}/duties")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "LICENSEE"})
    public String duties(@PathParam("form") String address, @PathParam("step") String word) {
        var step = step(word);
        var at = visit.at(address);
        var answers = new LinkedHashMap<String, List<String>>();
        at.open().ifPresent(draft -> answers.putAll(draft.typed()));
        answers.keySet().removeIf(step::owns);
        answers.putAll(step.own(form.values()));
        view.duties(at, step, new Filled(answers));
        models.put("told", new DutyWords(language.words()));
        return "incident/form.html :: duties";
    }

    private Response show(FormVisit.At at, ReportStep step, Filled typed, boolean more, int status) {
        models.put("told", new DutyWords(language.words()));
        return view.step(at, step, typed, form.typed().containsKey("change"), more, status);
    }

    /** Whether there is something to correct on this page; then it is told. */
    private boolean tell(ReportStep step, Filled typed) {
        var sent = typed.submission();
        desk.read(sent);
        var own = step.own(sent.errors());
        if (!own.isEmpty()) {
            errors.tell(own);
        }
        models.put("many", own.stream().anyMatch(error -> error.code().equals("manyOnPaper")));
        return !own.isEmpty();
    }

    private static ReportStep step(String word) {
        return ReportStep.of(word).orElseThrow(NotFoundException::new);
    }
}
