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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchdog.complaint.FollowUp;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.FieldError;
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
    private static final Set<String> TOLD =
            Set.of("sent", "answered", "late", "resumed", "referral", "withdrawn", "review");

    private final FollowUp followUp;
    private final FollowUpFace face;
    private final Visit visit;
    private final WrongGuesses guesses;
    private final FormFields form;
    private final Refused errors;
    private final Models models;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @Inject
    FollowUpPages(
            FollowUp followUp,
            FollowUpFace face,
            Visit visit,
            WrongGuesses guesses,
            FormFields form,
            Refused errors,
            Models models) {
        this.followUp = followUp;
        this.face = face;
        this.visit = visit;
        this.guesses = guesses;
        this.form = form;
        this.errors = errors;
        this.models = models;
    }

    @GET
    @PermitAll
    public Response read() {
        if (isLeftAlone()) {
            return leave();
        }
        var open = face.open();
        if (open.isPresent()) {
            Optional.ofNullable(form.typed().get("told")).filter(TOLD::contains).ifPresent(t -> models.put("told", t));
            return face.show(open.get(), 200);
        }
        if ("ended".equals(form.typed().get("told"))) {
            models.put("told", "ended");
        }
        return face.ask(200);
    }

    /** The code was typed, or the language of an open visit is switched. */
    @POST
    @PermitAll
    public Response enter() {
        if (isLeftAlone()) {
            return leave();
        }
        if (face.isSwitched()) {
            return face.withOpen(number -> face.show(number, 200));
        }
        var wait = guesses.wait(GUESSES, request);
        if (wait.isPresent()) {
            models.put("wait", wait.get().toSeconds());
            return face.ask(429);
        }
        var code = form.submission().text("code", 64);
        if (code.isEmpty() && form.typed().getOrDefault("code", "").isBlank()) {
            errors.tell(List.of(new FieldError("code", "required")));
            return face.ask(422);
        }
        var number = code.flatMap(followUp::caseOf);
        if (number.isEmpty()) {
            guesses.wrong(GUESSES, request);
            errors.tell(List.of(new FieldError("code", "notThere")));
            return face.ask(422);
        }
        return enter(number.get());
    }

    /** The browser has taken a page away that nobody used; in another window the visit may still go on. */
    private boolean isLeftAlone() {
        return "expired".equals(form.typed().get("told")) && !form.typed().containsKey("code");
    }

    private Response leave() {
        models.put("told", "expired");
        return face.ask(200);
    }

    private Response enter(CaseNumber number) {
        if (form.typed().getOrDefault("text", "").isBlank()) {
            visit.open(response, number);
            return FollowUpFace.seeOther("/followup");
        }
        models.put("typed", Map.of("text", form.typed().get("text")));
        return face.show(number, 200);
    }

    @POST
    @Path("messages")
    @PermitAll
    public Response write() {
        return face.withOpen(number -> {
            var sent = form.submission();
            var text = sent.requiredText("text", 1, 20_000);
            if (!sent.errors().isEmpty()) {
                return face.refuse(number, sent.errors());
            }
            followUp.write(number, text);
            return FollowUpFace.seeOther("/followup?told=sent");
        });
    }

    @POST
    @Path("answer")
    @PermitAll
    public Response answer() {
        return face.withOpen(number -> {
            var sent = form.submission();
            var satisfied = sent.requiredFlag("satisfied");
            var comment = sent.text("comment", 20_000);
            if (!sent.errors().isEmpty()) {
                return face.refuse(number, sent.errors());
            }
            var came = followUp.answer(number, satisfied, comment);
            if (came != FollowUp.Answered.DONE && comment.isPresent()) {
                models.put("typed", Map.of("text", comment.get()));
                models.put("told", "late");
                return face.show(number, 409);
            }
            return FollowUpFace.told(came, "answered");
        });
    }

    @POST
    @Path("end")
    @PermitAll
    public Response end() {
        visit.end(response);
        return FollowUpFace.seeOther("/followup?told=ended");
    }
}
