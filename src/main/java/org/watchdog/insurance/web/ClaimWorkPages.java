package org.watchdog.insurance.web;

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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.CaseState;
import org.watchdog.insurance.Account;
import org.watchdog.insurance.Booking;
import org.watchdog.insurance.Bookings;
import org.watchdog.insurance.ClaimFile;
import org.watchdog.insurance.ClaimWork;
import org.watchdog.insurance.Document;
import org.watchdog.insurance.Extension;
import org.watchdog.insurance.HandOver;
import org.watchdog.insurance.Ledger;
import org.watchdog.insurance.Line;
import org.watchdog.insurance.ObstructionDesk;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;

/** The page where the insurance desk records documents, movements of the ledger and the hand-over of a claim. */
@Controller
@Path("/claims/{number: K-[0-9-]+}")
@Service
public class ClaimWorkPages {

    /** Whose fields what only looks reads. */
    private static final Map<String, String> FIELDS = Map.of("preview", "reserve", "withdrawalCheck", "withdrawal");

    private final ClaimFile claims;
    private final ClaimWork desk;
    private final ObstructionDesk obstructions;
    private final Bookings bookings;
    private final Ledger ledger;
    private final ClaimViews views;
    private final FormFields form;
    private final Told told;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    ClaimWorkPages(
            ClaimFile claims,
            ClaimWork desk,
            ObstructionDesk obstructions,
            Bookings bookings,
            Ledger ledger,
            ClaimViews views,
            FormFields form,
            Told told,
            CurrentCaller caller,
            CurrentLanguage language,
            Models models) {
        this.claims = claims;
        this.desk = desk;
        this.obstructions = obstructions;
        this.bookings = bookings;
        this.ledger = ledger;
        this.views = views;
        this.form = form;
        this.told = told;
        this.caller = caller;
        this.language = language;
        this.models = models;
    }

    /**
     * Which movements make sense as the claim stands; the page has a form for each of them and for no other.
     *
     * @param due what is still to be paid of what the insurer agreed to, or 0
     * @param fourEyes whether the caller recorded the consent, so that another person pays
     * @param paid of the loss, which may be recovered; {@code reserved}, which may be given free
     * @param undo the lines that may be undone
     */
    public record Possible(
            boolean reserve,
            long due,
            boolean fourEyes,
            long paid,
            long reserved,
            List<Line> undo,
            boolean handOverAgain) {

        static Possible of(ClaimFile.Sheet sheet, List<Line> undo, Caller by) {
            var claim = sheet.claim();
            var isOpen = sheet.file().state() != CaseState.CLOSED;
            return new Possible(
                    isOpen && sheet.account().isPresent(),
                    isOpen && claim.isConsentGiven() ? sheet.stillDue().amount().value() : 0,
                    claim.consentBy().filter(by.id()::equals).isPresent(),
                    sheet.account().map(Account::paid).orElse(Yen.ZERO).value(),
                    sheet.account().map(Account::reserved).orElse(Yen.ZERO).value(),
                    undo,
                    sheet.handOvers().stream().anyMatch(one -> one.state() == HandOver.State.WAITING));
        }
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
        var by = caller.signedIn();
        var work = form.typed().getOrDefault("work", "");
        var sent = fieldsOf(FIELDS.getOrDefault(work, work));
        return switch (work) {
            case "documents" -> work(number, work, sent, () -> desk.received(number, sent, by));
            case "extension" -> work(number, work, sent, () -> desk.extend(number, sent, by));
            case "obstruction" -> work(number, work, sent, () -> desk.obstruct(number, sent, by));
            case "withdrawalCheck" -> check(number, sent);
            case "withdrawal" ->
                work(number, work, sent, () -> desk.withdrawObstruction(number, record(sent), sent, by));
            case "handover" -> work(number, work, sent, () -> desk.handOverAgain(number, by));
            case "reopening" -> work(number, work, sent, () -> desk.reopen(number, sent, by));
            case "preview" -> preview(number, sent);
            case "reserve" -> booked(number, work, sent, () -> bookings.reserve(number, sent, by));
            case "payment" -> booked(number, work, sent, () -> bookings.pay(number, sent, by));
            case "recovery" -> booked(number, work, sent, () -> bookings.recover(number, sent, by));
            case "reversal" -> booked(number, work, sent, () -> bookings.reverse(number, sent, by));
            case "interest" -> booked(number, work, sent, () -> bookings.correctInterest(number, sent, by));
            case "release" -> booked(number, work, sent, () -> bookings.release(number, sent, by));
            default -> page(number, 200, null, null);
        };
    }

    /** Each form of the page has fields of its own, which begin with its name and a hyphen. */
    private Submission fieldsOf(String name) {
        var fields = new LinkedHashMap<String, List<String>>();
        form.values().forEach((field, values) -> {
            if (field.startsWith(name + "-")) {
                fields.put(field.substring(name.length() + 1), values);
            }
        });
        return Submission.of(FormFields.treeOf(fields));
    }

    private static long record(Submission sent) {
        return sent.requiredNumber("obstruction", 1, Long.MAX_VALUE);
    }

    /** Before days of obstruction are counted again: which, and what becomes of the last day. */
    private Response check(CaseNumber number, Submission sent) {
        var id = record(sent);
        sent.requiredText("reason", 1, ClaimWork.REASON);
        if (!sent.errors().isEmpty()) {
            return invalid(number, "withdrawal", sent);
        }
        var wrong = obstructions.find(number, id).orElseThrow(NotFoundException::new);
        if (!wrong.holds()) {
            return refused(number, 409, "insurance.problem.withdrawnAlready");
        }
        models.put("dueThen", obstructions.dueWithout(number, wrong));
        return page(number, 200, null, null);
    }

    private Response preview(CaseNumber number, Submission sent) {
        var found = bookings.preview(number, sent, caller.signedIn());
        return sent.errors().isEmpty()
                ? page(number, 200, null, found.map(BookingsResource::told).orElse(null))
                : invalid(number, "reserve", sent);
    }

    private Response work(CaseNumber number, String name, Submission sent, Supplier<ClaimWork.Done> doing) {
        var done = Contention.again(doing);
        return switch (done.kind()) {
            case DONE -> recorded(number);
            case UNKNOWN -> throw new NotFoundException();
            case INVALID -> invalid(number, name, sent);
            case CONFLICT -> refused(number, 409, done.because());
        };
    }

    private Response booked(CaseNumber number, String name, Submission sent, Supplier<Booking> doing) {
        var booking = Contention.again(doing);
        if (booking instanceof Booking.Done) {
            return recorded(number);
        }
        if (booking instanceof Booking.Conflict conflict) {
            return refused(number, 409, conflict.because());
        }
        if (booking instanceof Booking.Forbidden forbidden) {
            return refused(number, 403, forbidden.because());
        }
        if (booking instanceof Booking.Unknown) {
            throw new NotFoundException();
        }
        return invalid(number, name, sent);
    }

    private Response invalid(CaseNumber number, String name, Submission sent) {
        told.errors(sent.errors(), name);
        return page(number, 422, null, null);
    }

    private Response refused(CaseNumber number, int status, String because) {
        told.conflict(because);
        return page(number, status, null, null);
    }

    private static Response recorded(CaseNumber number) {
        return Response.seeOther(URI.create("/claims/" + number + "?done=recorded"))
                .build();
    }

    private Response page(
            CaseNumber number, int status, @Nullable String done, BookingsResource.@Nullable Previewed shown) {
        var sheet = claims.show(number, caller.signedIn()).orElseThrow(NotFoundException::new);
        models.put("v", views.of(sheet, language.words()));
        models.put("possible", Possible.of(sheet, ledger.undoable(number), caller.signedIn()));
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
