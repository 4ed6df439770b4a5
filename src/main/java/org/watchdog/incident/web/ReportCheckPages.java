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
import java.util.List;
import java.util.Optional;
import org.watchdog.incident.IncidentDesk;
import org.watchdog.incident.IncidentReport;
import org.watchdog.incident.ReportDraft;
import org.watchdog.incident.ReportDrafts;
import org.watchdog.incident.ReportDrafts.Outcome;
import org.watchdog.incident.Reported;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.FormFields;
import org.watchdog.register.Licensee;

/**
 * The end of the form: check all answers, send once. What is sent is the draft, not the page; a second click, a reload
 * or the back button leads to the same receipt.
 */
@Controller
@Path("/incidents/{form: " + ReportAddress.PATTERN + "}")
@Service
public class ReportCheckPages {

    /** What is chosen where another incident of the same day is another one. */
    private static final String ANOTHER = "new";

    private final FormVisit visit;
    private final ReportDrafts drafts;
    private final IncidentDesk desk;
    private final CheckView view;
    private final SameDay sameDay;
    private final FormFields form;
    private final Refused errors;
    private final Models models;

    @Inject
    ReportCheckPages(
            FormVisit visit,
            ReportDrafts drafts,
            IncidentDesk desk,
            CheckView view,
            SameDay sameDay,
            FormFields form,
            Refused errors,
            Models models) {
        this.visit = visit;
        this.drafts = drafts;
        this.desk = desk;
        this.view = view;
        this.sameDay = sameDay;
        this.form = form;
        this.errors = errors;
        this.models = models;
    }

    /** A draft that can be sent. */
    record Ready(FormVisit.At at, ReportDraft draft, Filled typed, IncidentReport report, Optional<Licensee> business) {

        List<SameDay.Other> similar(SameDay sameDay) {
            return business.map(known -> sameDay.open(report, known.id(), at.caller()))
                    .orElse(List.of());
        }
    }

    private interface WhenReady {
        Response answer(Ready ready);
    }

    /** All answers; where one is missing, the page that asks for it. */
    @GET
    @Path("check")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "LICENSEE"})
    public Response check(@PathParam("form") String address) {
        return ready(address, ready -> page(ready, 200));
    }

    /** Sends the report. */
    @POST
    @Path("check")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "LICENSEE"})
    public Response send(@PathParam("form") String address) {
        return ready(address, ready -> {
            if (!ready.draft().seen().equals(form.typed().get("seen"))) {
                return changed(ready);
            }
            var similar = ready.similar(sameDay);
            var same = form.typed().getOrDefault("same", "");
            var other = similar.stream()
                    .filter(offered -> offered.number().value().equals(same))
                    .findFirst();
            if (!similar.isEmpty() && other.isEmpty() && !same.equals(ANOTHER)) {
                errors.tell(List.of(new FieldError("same", "required")));
                return page(ready, 422);
            }
            return send(address, ready, other);
        });
    }

    private Response send(String address, Ready ready, Optional<SameDay.Other> other) {
        var at = ready.at();
        var outcome = drafts.send(
                at.key(),
                ready.draft().seen(),
                ready.typed().submission(other.map(SameDay.Other::as)),
                other.map(SameDay.Other::number).or(() -> at.address().about()),
                at.caller());
        if (outcome instanceof Outcome.Sent sent) {
            var version = sent.version();
            return FormVisit.seeOther(ReportAddress.receipt(version.number(), version.n()));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return refused(ready, refused.because());
        }
        return outcome instanceof Outcome.Gone ? at.gone() : ready(address, this::changed);
    }

    private Response refused(Ready ready, Reported because) {
        if (because instanceof Reported.OutOfPlace misplaced) {
            models.put("misplaced", misplaced.because());
            return page(ready, 409);
        }
        if (because instanceof Reported.Unknown) {
            throw new NotFoundException();
        }
        return FormVisit.seeOther(ready.at().form() + "/resume"); // what is wrong is told where it is corrected
    }

    /** Another window changed something since these answers were looked at. */
    private Response changed(Ready ready) {
        models.put("changed", true);
        return page(ready, 409);
    }

    private Response ready(String address, WhenReady then) {
        var at = visit.at(address);
        if (at.receipt().isPresent()) {
            return at.receipt().get();
        }
        if (at.open().isEmpty()) {
            return at.gone();
        }
        var draft = at.open().get();
        var typed = new Filled(draft.typed());
        var sent = typed.submission();
        var report = desk.read(sent);
        var business = at.incident().isEmpty() ? desk.business(sent, at.caller()) : Optional.<Licensee>empty();
        return ReportStep.firstOf(sent.errors())
                .map(step -> FormVisit.seeOther(
                        at.form() + (step == ReportStep.KIND ? "?change=1" : "/" + step.word() + "?change=1&left=1")))
                .orElseGet(() -> then.answer(new Ready(at, draft, typed, report, business)));
    }

    private Response page(Ready ready, int status) {
        models.put("same", form.typed().get("same"));
        return view.show(ready, ready.similar(sameDay), status);
    }
}
