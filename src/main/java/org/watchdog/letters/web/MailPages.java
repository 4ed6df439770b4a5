package org.watchdog.letters.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.watchdog.letters.Outbox;
import org.watchdog.letters.Outbox.Outcome;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Mails.Place;
import org.watchdog.platform.api.Mails.Posted;
import org.watchdog.platform.api.Mails.State;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Listing;

/** The mails that were not sent (yet): why, when they are tried again, and what staff decide about them. */
@Controller
@Path("/mails")
@Service
public class MailPages {

    private static final String WAITING = "waiting";
    private static final String GIVEN_UP = "given-up";

    /** What may be told of as just done, words below {@code letters.mail.done}. */
    private static final List<String> DONE = List.of("again", "left", "late");

    private final Outbox outbox;
    private final CurrentCaller caller;
    private final FormFields form;
    private final Models models;

    @Inject
    MailPages(Outbox outbox, CurrentCaller caller, FormFields form, Models models) {
        this.outbox = outbox;
        this.caller = caller;
        this.form = form;
        this.models = models;
    }

    @GET
    @RolesAllowed({"INTAKE", "SUPERVISOR", "AUDITOR", "ADMIN"})
    public String list() {
        var view = WAITING.equals(typed("view")) ? WAITING : GIVEN_UP;
        var found = view.equals(WAITING)
                ? outbox.waiting(place(typed("after")), Listing.USUAL + 1)
                : outbox.givenUp(below(typed("after")), Listing.USUAL + 1);
        var page = found.subList(0, Math.min(found.size(), Listing.USUAL));
        models.put("view", view);
        models.put("views", List.of(GIVEN_UP, WAITING));
        models.put("mails", outbox.known(page, caller.signedIn()));
        models.put("first", typed("after").isEmpty() ? null : "/mails?view=" + view);
        models.put(
                "next",
                found.size() > page.size()
                        ? "/mails?view=" + view + "&after=" + behind(view, page.get(page.size() - 1))
                        : null);
        models.put("done", DONE.contains(typed("done")) ? typed("done") : null);
        return "letters/mails.html";
    }

    /** Asks once more: a mail that is left unsent is not taken up again. */
    @GET
    @Path("{id}/leave")
    @RolesAllowed({"INTAKE", "SUPERVISOR", "ADMIN"})
    public Response ask(@PathParam("id") String id) {
        var mail = outbox.find(id(id), caller.signedIn()).orElseThrow(NotFoundException::new);
        if (mail.state() != State.GIVEN_UP) {
            return told(GIVEN_UP, "late");
        }
        models.put("mail", mail);
        return Response.ok("letters/mail-leave.html").build();
    }

    @POST
    @Path("{id}/leave")
    @RolesAllowed({"INTAKE", "SUPERVISOR", "ADMIN"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@PathParam("id") String id) {
        return told(GIVEN_UP, Contention.again(() -> outbox.leave(id(id), caller.signedIn())), "left");
    }

    @POST
    @Path("{id}/again")
    @RolesAllowed({"INTAKE", "SUPERVISOR", "ADMIN"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(@PathParam("id") String id) {
        var view = WAITING.equals(typed("view")) ? WAITING : GIVEN_UP;
        return told(view, Contention.again(() -> outbox.again(id(id), caller.signedIn())), "again");
    }

    private static Response told(String view, Outcome outcome, String done) {
        return switch (outcome) {
            case DONE -> told(view, done);
            case TOO_LATE -> told(view, "late");
            case NOT_THERE -> throw new NotFoundException();
        };
    }

    private static Response told(String view, String done) {
        return Response.seeOther(URI.create("/mails?view=" + view + "&done=" + done))
                .build();
    }

    private String typed(String name) {
        return form.typed().getOrDefault(name, "");
    }

    private static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(text);
    }

    private static String behind(String view, Posted last) {
        return view.equals(WAITING) ? micros(last.nextAt().orElseThrow()) + "-" + last.id() : Long.toString(last.id());
    }

    /** Not by {@code ChronoUnit.between}, which counts in nanoseconds and overflows after 292 years. */
    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    /** An address that asks for nonsense shows the list from its beginning. */
    private static Optional<Place> place(String text) {
        if (!text.matches("\\d{1,17}-\\d{1,18}")) {
            return Optional.empty();
        }
        var dash = text.indexOf('-');
        var at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, dash)), ChronoUnit.MICROS);
        return Optional.of(new Place(at, Long.parseLong(text.substring(dash + 1))));
    }

    private static OptionalLong below(String text) {
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
