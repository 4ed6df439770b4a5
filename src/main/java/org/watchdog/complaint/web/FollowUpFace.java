package org.watchdog.complaint.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.watchdog.complaint.FollowUp;
import org.watchdog.complaint.Progress;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;

/** What the follow-up pages have in common: whose case is open, and the page that shows it. */
@RequestScoped
class FollowUpFace {

    private final FollowUp followUp;
    private final Progress progress;
    private final Visit visit;
    private final FormFields form;
    private final Refused errors;
    private final CurrentLanguage language;
    private final Models models;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @Inject
    FollowUpFace(
            FollowUp followUp,
            Progress progress,
            Visit visit,
            FormFields form,
            Refused errors,
            CurrentLanguage language,
            Models models) {
        this.followUp = followUp;
        this.progress = progress;
        this.visit = visit;
        this.form = form;
        this.errors = errors;
        this.language = language;
        this.models = models;
    }

    Optional<CaseNumber> open() {
        return visit.caseOpen(request);
    }

    /** Does something with the open case; where none is open the code is asked for, and what was typed comes back. */
    Response withOpen(Function<CaseNumber, Response> then) {
        var open = open();
        if (open.isEmpty()) {
            return ask(200);
        }
        if (isOther(open.get(), form.typed())) {
            return other(form.typed());
        }
        return isSwitched() ? show(open.get(), 200) : then.apply(open.get());
    }

    /** Whether a page was sent that shows another case than the one that is open: another window has opened that. */
    static boolean isOther(CaseNumber open, Map<String, String> sent) {
        return !sent.getOrDefault("case", open.value()).equals(open.value());
    }

    /** Nothing is done to either case; the code says again which one is meant. */
    Response other(Map<String, String> sent) {
        models.put("told", "other");
        return ask(409, sent);
    }

    /** Whether only the language was switched: then what was typed comes back unsent. */
    boolean isSwitched() {
        return form.typed().containsKey("again");
    }

    Response ask(int status) {
        return ask(status, form.typed());
    }

    /** Asks for the code; the text that was sent comes back behind it. */
    Response ask(int status, Map<String, String> typed) {
        if (visit.ranOut(request)) {
            models.put("told", "expired");
            visit.end(response);
        }
        var text = typed.getOrDefault("text", typed.getOrDefault("comment", typed.getOrDefault("reason", "")));
        if (!text.isBlank()) {
            models.put("text", text);
            models.put("keeps", "entering");
            models.put("keepsAt", "/followup");
        }
        return Response.status(status).entity("complaint/followup-enter.html").build();
    }

    Response refuse(CaseNumber number, List<FieldError> broken) {
        errors.tell(broken);
        return show(number, 422);
    }

    Response show(CaseNumber number, int status) {
        visit.open(response, number);
        var view = followUp.view(number);
        new FollowUpWords(language.words(), view, progress.of(view)).into(models);
        models.put("insistable", view.insistable());
        models.put("keeps", view.actions().contains(FollowUp.Action.ANSWER) ? "answer" : "message");
        if (models.get("typed") == null) {
            models.put("typed", form.typed());
        }
        return Response.status(status).entity("complaint/followup.html").build();
    }

    /** It was done, or it came too late: the page says which. */
    static Response told(FollowUp.Answered came, String done) {
        return seeOther("/followup?told=" + (came == FollowUp.Answered.DONE ? done : "late"));
    }

    static Response seeOther(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
