package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchdog.complaint.FollowUp;
import org.watchdog.complaint.Progress;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.WrongGuesses;

/**
 * The complainant's pages after filing: the code opens a visit, and until it ends the case is read, written to and
 * answered. A text that was sent too late is not lost: the page asks for the code and gives it back.
 */
@Controller
@Path("/followup")
@RequestScoped
public class FollowUpPages {

    private static final String GUESSES = "receipt-code";
    private static final Set<String> TOLD = Set.of("sent", "answered", "late");

    private final FollowUp followUp;
    private final Progress progress;
    private final Visit visit;
    private final WrongGuesses guesses;
    private final FormFields form;
    private final Refused errors;
    private final CurrentLanguage language;
    private final Models models;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @Inject
    FollowUpPages(
            FollowUp followUp,
            Progress progress,
            Visit visit,
            WrongGuesses guesses,
            FormFields form,
            Refused errors,
            CurrentLanguage language,
            Models models) {
        this.followUp = followUp;
        this.progress = progress;
        this.visit = visit;
        this.guesses = guesses;
        this.form = form;
        this.errors = errors;
        this.language = language;
        this.models = models;
    }

    @GET
    @PermitAll
    public Response read() {
        var open = visit.caseOpen(request);
        if (open.isPresent()) {
            Optional.ofNullable(form.typed().get("told")).filter(TOLD::contains).ifPresent(t -> models.put("told", t));
            return show(open.get(), 200);
        }
        if ("ended".equals(form.typed().get("told"))) {
            models.put("told", "ended");
        }
        return ask(200);
    }

    /** The code was typed, or the language of an open visit is switched. */
    @POST
    @PermitAll
    public Response enter() {
        var open = visit.caseOpen(request);
        if (open.isPresent() && isSwitched()) {
            return show(open.get(), 200);
        }
        var wait = guesses.wait(GUESSES, request);
        if (wait.isPresent()) {
            models.put("wait", wait.get().toSeconds());
            return ask(429);
        }
        var code = form.submission().text("code", 64);
        if (code.isEmpty() && form.typed().getOrDefault("code", "").isBlank()) {
            errors.tell(List.of(new FieldError("code", "required")));
            return ask(422);
        }
        var number = code.flatMap(followUp::caseOf);
        if (number.isEmpty()) {
            guesses.wrong(GUESSES, request);
            errors.tell(List.of(new FieldError("code", "notThere")));
            return ask(422);
        }
        return enter(number.get());
    }

    private Response enter(CaseNumber number) {
        if (form.typed().getOrDefault("text", "").isBlank()) {
            visit.open(response, number);
            return seeOther("/followup");
        }
        models.put("typed", Map.of("text", form.typed().get("text")));
        return show(number, 200);
    }

    @POST
    @Path("messages")
    @PermitAll
    public Response write() {
        var open = visit.caseOpen(request);
        if (open.isEmpty()) {
            return ask(200);
        }
        if (isSwitched()) {
            return show(open.get(), 200);
        }
        var sent = form.submission();
        var text = sent.requiredText("text", 1, 20_000);
        if (!sent.errors().isEmpty()) {
            errors.tell(sent.errors());
            return show(open.get(), 422);
        }
        followUp.write(open.get(), text);
        return seeOther("/followup?told=sent");
    }

    @POST
    @Path("answer")
    @PermitAll
    public Response answer() {
        var open = visit.caseOpen(request);
        if (open.isEmpty()) {
            return ask(200);
        }
        if (isSwitched()) {
            return show(open.get(), 200);
        }
        var sent = form.submission();
        var satisfied = sent.requiredFlag("satisfied");
        var comment = sent.text("comment", 20_000);
        if (!sent.errors().isEmpty()) {
            errors.tell(sent.errors());
            return show(open.get(), 422);
        }
        var done = followUp.answer(open.get(), satisfied, comment) == FollowUp.Answered.DONE;
        if (!done && comment.isPresent()) {
            models.put("typed", Map.of("text", comment.get()));
            models.put("told", "late");
            return show(open.get(), 409);
        }
        return seeOther("/followup?told=" + (done ? "answered" : "late"));
    }

    @POST
    @Path("end")
    @PermitAll
    public Response end() {
        visit.end(response);
        return seeOther("/followup?told=ended");
    }

    /** Whether only the language was switched: then what was typed comes back unsent. */
    private boolean isSwitched() {
        return form.typed().containsKey("again");
    }

    private Response ask(int status) {
        if (visit.ranOut(request)) {
            models.put("told", "expired");
            visit.end(response);
        }
        var typed = form.typed();
        models.put("text", typed.getOrDefault("text", typed.getOrDefault("comment", "")));
        return Response.status(status).entity("complaint/followup-enter.html").build();
    }

    private Response show(CaseNumber number, int status) {
        visit.open(response, number);
        var view = followUp.view(number);
        new FollowUpWords(language.words(), view, progress.of(view)).into(models);
        models.put("keeps", view.actions().contains(FollowUp.Action.ANSWER) ? "answer" : "message");
        if (models.get("typed") == null) {
            models.put("typed", form.typed());
        }
        return Response.status(status).entity("complaint/followup.html").build();
    }

    private static Response seeOther(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
