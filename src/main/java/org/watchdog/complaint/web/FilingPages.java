package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.watchdog.complaint.ComplaintDesk;
import org.watchdog.complaint.Draft;
import org.watchdog.complaint.Drafts;
import org.watchdog.complaint.Filing;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/**
 * The end of the public form: check all answers, send once. What is sent is the draft, not the page; a second click, a
 * reload or the back button finds it filed and leads to the same receipt.
 */
@Controller
@Path("/complaints")
@RequestScoped
public class FilingPages {

    private static final String CHECK = "complaint/check.html";

    private final DraftCookie browser;
    private final Drafts drafts;
    private final ComplaintDesk desk;
    private final Licensees licensees;
    private final Gate gate;
    private final StepView view;
    private final FormFields form;
    private final Refused errors;
    private final CurrentLanguage language;
    private final Models models;
    private final Clock clock;

    @Context
    HttpServletRequest request;

    @Inject
    FilingPages(
            DraftCookie browser,
            Drafts drafts,
            ComplaintDesk desk,
            Licensees licensees,
            Gate gate,
            StepView view,
            FormFields form,
            Refused errors,
            CurrentLanguage language,
            Models models,
            Clock clock) {
        this.browser = browser;
        this.drafts = drafts;
        this.desk = desk;
        this.licensees = licensees;
        this.gate = gate;
        this.view = view;
        this.form = form;
        this.errors = errors;
        this.language = language;
        this.models = models;
        this.clock = clock;
    }

    /** The address that the form is sent to, opened by a link or a reload. */
    @GET
    @PermitAll
    public Response again() {
        return FormPages.seeOther("/complaints/check");
    }

    /** All answers; where one is missing, the page that asks for it. */
    @GET
    @Path("check")
    @PermitAll
    public Response check() {
        return onDraft(draft -> read(draft, filing -> check(draft, filing, 200)));
    }

    /** Files the complaint. */
    @POST
    @PermitAll
    public Response send() {
        return onDraft(draft -> read(draft, filing -> {
            if (!Integer.toString(draft.revision()).equals(form.typed().get("seen"))) {
                return changed(draft, filing);
            }
            if (!"yes".equals(form.typed().get("truth"))) {
                errors.tell(List.of(new FieldError("truth", "required")));
                return check(draft, filing, 422);
            }
            var wait = gate.secondsToWaitWithForm(
                    request, browser.key().orElseThrow().value() + draft.revision());
            if (wait.isPresent()) {
                return later(draft, filing, wait.getAsLong());
            }
            return switch (drafts.send(browser.key().orElseThrow(), draft.revision(), filing)) {
                case SENT -> FormPages.seeOther("/complaints/receipt");
                case CHANGED -> onDraft(now -> read(now, newer -> changed(now, newer)));
                case GONE -> FormPages.gone();
            };
        }));
    }

    private interface OnDraft {
        Response answer(Draft draft);
    }

    private interface OnFiling {
        Response answer(Filing filing);
    }

    private Response onDraft(OnDraft then) {
        var draft = browser.draft();
        if (draft.isEmpty()) {
            return FormPages.gone();
        }
        return draft.get().sent().isPresent() ? FormPages.seeOther("/complaints/receipt") : then.answer(draft.get());
    }

    private Response read(Draft draft, OnFiling then) {
        var sent = new Typed(draft.typed()).submission(language.language());
        var filing = desk.read(sent);
        return FormStep.firstOf(sent.errors())
                .map(step -> FormPages.seeOther(step.address() + "?change=1&left=1"))
                .orElseGet(() -> then.answer(filing));
    }

    /** Too much at once, or a machine's form: everything stays, and may be sent again. */
    private Response later(Draft draft, Filing filing, long seconds) {
        models.put("wait", seconds);
        return Response.fromResponse(check(draft, filing, 429))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    /** Another window changed something since these answers were looked at. */
    private Response changed(Draft draft, Filing filing) {
        models.put("changed", true);
        return check(draft, filing, 409);
    }

    private Response check(Draft draft, Filing filing, int status) {
        var holder = holder(filing);
        var today = LocalDate.ofInstant(clock.instant(), Words.TOKYO);
        models.put("groups", CheckList.of(filing, holder, StepView.lines(Optional.of(draft)), language.words(), today));
        models.put("seen", draft.revision());
        models.put("holderName", holder.map(Licensee::name).orElse(null));
        models.put("tells", tells(filing, draft));
        models.put("until", draft.until());
        models.put("limited", gate.isLimited());
        models.put("here", "check");
        return Response.status(status).entity(CHECK).build();
    }

    /** What the business will be told, as the last word of its sentence. */
    private static String tells(Filing filing, Draft draft) {
        var name = filing.shareIdentity() && !filing.anonymous() ? "name" : "noName";
        return draft.files().isEmpty() ? name : name + ".files";
    }

    private Optional<Licensee> holder(Filing filing) {
        return filing.licensee()
                .flatMap(view::publicHolder)
                .or(() -> filing.site().flatMap(licensees::atSite));
    }
}
