package org.watchdog.insurance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.watchdog.insurance.Booking;
import org.watchdog.insurance.Bookings;
import org.watchdog.insurance.ClaimFile;
import org.watchdog.insurance.ClaimWork;
import org.watchdog.insurance.Document;
import org.watchdog.insurance.Extension;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;

/** The page where the insurance desk records documents, movements of the ledger and the hand-over of a claim. */
@Controller
@Path("/claims/{number: K-[0-9-]+}")
@RequestScoped
public class ClaimWorkPages {

    private final ClaimFile claims;
    private final ClaimWork work;
    private final Bookings bookings;
    private final ClaimViews views;
    private final FormFields form;
    private final Told told;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    ClaimWorkPages(
            ClaimFile claims,
            ClaimWork work,
            Bookings bookings,
            ClaimViews views,
            FormFields form,
            Told told,
            CurrentCaller caller,
            CurrentLanguage language,
            Models models) {
        this.claims = claims;
        this.work = work;
        this.bookings = bookings;
        this.views = views;
        this.form = form;
        this.told = told;
        this.caller = caller;
        this.language = language;
        this.models = models;
    }

    @GET
    @RolesAllowed("INSURANCE")
    public Response show(@PathParam("number") String number) {
        var done = Optional.ofNullable(form.typed().get("done"))
                .filter("recorded"::equals)
                .orElse(null);
        return page(number(number), 200, done, null);
    }

    @POST
    @RolesAllowed("INSURANCE")
    public Response record(@PathParam("number") String text) {
        var number = number(text);
        var sent = Submission.of(FormFields.treeOf(form.values()));
        var by = caller.signedIn();
        return switch (form.typed().getOrDefault("work", "")) {
            case "documents" -> work(number, sent, "reason", () -> work.received(number, sent, by));
            case "extension" -> {
                var cause = under("explanation", "cause");
                yield work(number, cause, "explanation", () -> work.extend(number, cause, by));
            }
            case "handover" -> work(number, sent, "reason", () -> work.handOverAgain(number, by));
            case "reopen" -> {
                var why = under("why", "why");
                yield work(number, why, "why", () -> work.reopen(number, why, by));
            }
            case "reserve" -> booked(number, sent, () -> bookings.reserve(number, sent, by));
            case "recovery" -> booked(number, sent, () -> bookings.recover(number, sent, by));
            case "reversal" -> booked(number, sent, () -> bookings.reverse(number, sent, by));
            case "release" -> booked(number, sent, () -> bookings.release(number, sent, by));
            case "preview" -> preview(number, sent);
            default -> page(number, 200, null, null);
        };
    }

    /** Two forms of the page ask for a reason; there each has a name of its own. */
    private Submission under(String reason, String other) {
        var typed = form.typed();
        return Submission.of(Map.of("reason", typed.getOrDefault(reason, ""), other, typed.getOrDefault(other, "")));
    }

    private Response preview(CaseNumber number, Submission sent) {
        var found = bookings.preview(number, sent, caller.signedIn());
        if (!sent.errors().isEmpty()) {
            told.errors(sent.errors());
            return page(number, 422, null, null);
        }
        return page(number, 200, null, found.map(BookingsResource::told).orElse(null));
    }

    /** @param reason how the field of the reason is called on the page */
    private Response work(CaseNumber number, Submission sent, String reason, Supplier<ClaimWork.Done> doing) {
        var done = Contention.again(doing);
        return switch (done.kind()) {
            case DONE -> recorded(number);
            case UNKNOWN -> throw new NotFoundException();
            case INVALID -> {
                told.errors(sent.errors().stream()
                        .map(error -> error.field().equals("reason")
                                ? new FieldError(reason, error.code(), error.arguments())
                                : error)
                        .toList());
                yield page(number, 422, null, null);
            }
            case CONFLICT -> {
                told.conflict(done.because());
                yield page(number, 409, null, null);
            }
        };
    }

    private Response booked(CaseNumber number, Submission sent, Supplier<Booking> doing) {
        var booking = Contention.again(doing);
        if (booking instanceof Booking.Done) {
            return recorded(number);
        }
        if (booking instanceof Booking.Unknown) {
            throw new NotFoundException();
        }
        if (booking instanceof Booking.Conflict conflict) {
            told.conflict(conflict.because());
            return page(number, 409, null, null);
        }
        told.errors(sent.errors());
        return page(number, 422, null, null);
    }

    private static Response recorded(CaseNumber number) {
        return Response.seeOther(URI.create("/claims/" + number + "?done=recorded"))
                .build();
    }

    private Response page(
            CaseNumber number, int status, @Nullable String done, BookingsResource.@Nullable Previewed shown) {
        var sheet = claims.show(number, caller.signedIn()).orElseThrow(NotFoundException::new);
        models.put("v", views.of(sheet, language.words()));
        models.put("shown", shown);
        models.put("told", done);
        models.put("typed", form.typed());
        models.put("causes", Extension.values());
        models.put("papers", Document.values());
        return Response.status(status).entity("insurance/work.html").build();
    }

    private static CaseNumber number(String text) {
        return CaseNumber.read(text).orElseThrow(NotFoundException::new);
    }
}
