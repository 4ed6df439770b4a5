package org.watchdog.insurance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.insurance.Account;
import org.watchdog.insurance.Booking;
import org.watchdog.insurance.Bookings;
import org.watchdog.insurance.ClaimFile;
import org.watchdog.insurance.Movement;
import org.watchdog.insurance.Preview;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.platform.web.Idempotency.Answer;
import org.watchdog.platform.web.Problems;

/** {@code /claims/{number}/...}: what the insurance desk books on a claim (contract, section 4). */
@Path("/claims/{number}")
@Service
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BookingsResource {

    private final Bookings bookings;
    private final ClaimFile claims;
    private final Problems problems;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    @Inject
    BookingsResource(
            Bookings bookings, ClaimFile claims, Problems problems, Idempotency idempotency, CurrentCaller caller) {
        this.bookings = bookings;
        this.claims = claims;
        this.problems = problems;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /**
     * It stands in the ledger; how the claim and its period stand then.
     *
     * @param line of the ledger, where money moved
     */
    @Schema(name = "ClaimBooked")
    public record Moved(
            String claimNumber,
            @Nullable Long line,
            @Nullable String kind,
            @Nullable Long amountYen,
            String state,
            long reservedYen,
            long paidYen,
            long leftYen) {}

    /**
     * What a reserve would do, without doing it.
     *
     * @param possible whether it could be booked
     * @param passes the limit that it would pass
     * @param moreYen what could be reserved for each of three more losses of that amount
     */
    @Schema(name = "ClaimPreview")
    public record Previewed(
            boolean possible,
            @Nullable String passes,
            long leftNowYen,
            long leftThenYen,
            long claimLeftYen,
            List<Long> moreYen) {}

    @Schema(name = "ReserveAmount")
    record AmountSchema(
            @Schema(required = true, minimum = "0", maximum = "10000000000000")
            Long amountYen) {}

    @Schema(name = "ReserveSet")
    record ReserveSchema(
            @Schema(required = true, minimum = "0", maximum = "10000000000000")
            Long amountYen,

            @Schema(required = true, maxLength = 1_000) String reason) {}

    @Schema(name = "PaymentMade")
    record PaymentSchema(
            @Schema(description = "All that is due, if absent", minimum = "1", maximum = "10000000000000")
            Long amountYen,

            @Schema(maxLength = 1_000) String reason) {}

    @Schema(name = "RecoveryNoted")
    record RecoverySchema(
            @Schema(required = true, minimum = "1", maximum = "10000000000000")
            Long amountYen,

            @Schema(required = true, maxLength = 1_000) String reason) {}

    @Schema(name = "LineReversed")
    record ReversalSchema(
            @Schema(required = true, minimum = "1") Long line,

            @Schema(required = true, maxLength = 1_000) String reason) {}

    @Schema(name = "ReserveReleased")
    record ReleaseSchema(@Schema(maxLength = 1_000) String reason) {}

    @Schema(name = "InterestCorrected")
    record InterestSchema(
            @Schema(
                    required = true,
                    description = "As it was seen: interest.differenceYen of the claim",
                    minimum = "-10000000000000",
                    maximum = "10000000000000")
            Long differenceYen,

            @Schema(required = true, maxLength = 1_000) String reason) {}

    @Schema(name = "ConsentRecorded")
    record ConsentSchema(
            @Schema(required = true) Boolean given,

            @Schema(format = "date", example = "2026-06-12") String on,
            @Schema(maxLength = 100) String reference,

            @Schema(description = "As settled, if not as noticed", minimum = "0", maximum = "10000000000000")
            Long damagesYen,

            @Schema(minimum = "0", maximum = "10000000000000")
            Long defenceYen,

            @Schema(minimum = "0", maximum = "10000000000000")
            Long expensesYen) {}

    @POST
    @Path("preview")
    @RolesAllowed({"INSURANCE", "AUDITOR"})
    @APIResponse(
            responseCode = "200",
            description = "What that reserve would do",
            content = @Content(schema = @Schema(implementation = Previewed.class)))
    @APIResponse(responseCode = "409", description = "No policy stands behind the claim")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response preview(
            @PathParam("number") String number,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AmountSchema.class)))
                    Submission sent) {
        var by = caller.signedIn();
        var read = CaseNumber.read(number).filter(of -> claims.show(of, by).isPresent());
        if (read.isEmpty()) {
            return problems.notFound();
        }
        var found = bookings.preview(read.get(), sent, by);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), ClaimsResource.WORDS);
        }
        return found.map(preview -> Response.ok(told(preview)).build())
                .orElseGet(() -> problems.conflict("insurance.problem.noPolicy"));
    }

    static Previewed told(Preview preview) {
        var passes = preview.refusal()
                .map(refusal -> refusal instanceof Movement.WouldPass passed
                        ? passed.limit().name()
                        : refusal.getClass().getSimpleName());
        return new Previewed(
                preview.refusal().isEmpty(),
                passes.orElse(null),
                preview.now().left().value(),
                preview.then().left().value(),
                preview.claimLeft().value(),
                preview.more().stream().map(Yen::value).toList());
    }

    @POST
    @Path("reserves")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "201",
            description = "The reserve is that amount now",
            content = @Content(schema = @Schema(implementation = Moved.class)))
    @APIResponse(responseCode = "409", description = "The claim is closed")
    @APIResponse(responseCode = "422", description = "Every broken field, or a limit would be passed")
    public Response reserve(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReserveSchema.class)))
                    Submission sent) {
        return book("reserves", number, key, sent, (of, by) -> bookings.reserve(of, sent, by));
    }

    @POST
    @Path("payments")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "201",
            description = "It is paid",
            content = @Content(schema = @Schema(implementation = Moved.class)))
    @APIResponse(responseCode = "403", description = "Who recorded the consent does not pay")
    @APIResponse(responseCode = "409", description = "Nothing is agreed yet, or the claim is closed")
    @APIResponse(responseCode = "422", description = "Every broken field, or a limit would be passed")
    public Response pay(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PaymentSchema.class)))
                    Submission sent) {
        return book("payments", number, key, sent, (of, by) -> bookings.pay(of, sent, by));
    }

    @POST
    @Path("recoveries")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "201",
            description = "It is noted",
            content = @Content(schema = @Schema(implementation = Moved.class)))
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response recover(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RecoverySchema.class)))
                    Submission sent) {
        return book("recoveries", number, key, sent, (of, by) -> bookings.recover(of, sent, by));
    }

    @POST
    @Path("reversals")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "201",
            description = "The line is undone by another one",
            content = @Content(schema = @Schema(implementation = Moved.class)))
    @APIResponse(responseCode = "422", description = "Every broken field, or a limit would be passed")
    public Response reverse(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReversalSchema.class)))
                    Submission sent) {
        return book("reversals", number, key, sent, (of, by) -> bookings.reverse(of, sent, by));
    }

    @POST
    @Path("releases")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "201",
            description = "The rest of the reserve is free again",
            content = @Content(schema = @Schema(implementation = Moved.class)))
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response release(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReleaseSchema.class))) Submission sent) {
        return book("releases", number, key, sent, (of, by) -> bookings.release(of, sent, by));
    }

    @POST
    @Path("interest")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "201",
            description = "The interest is that which is due as the days are counted now",
            content = @Content(schema = @Schema(implementation = Moved.class)))
    @APIResponse(responseCode = "403", description = "Who recorded the consent does not book it")
    @APIResponse(responseCode = "409", description = "There is no difference")
    @APIResponse(responseCode = "422", description = "Every broken field, or the difference is another one now")
    public Response interest(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = InterestSchema.class)))
                    Submission sent) {
        return book("interest", number, key, sent, (of, by) -> bookings.correctInterest(of, sent, by));
    }

    @POST
    @Path("consents")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "201",
            description = "The insurer's answer is recorded",
            content = @Content(schema = @Schema(implementation = Moved.class)))
    @APIResponse(responseCode = "409", description = "None is waited for now")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response consent(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ConsentSchema.class)))
                    Submission sent) {
        return book("consents", number, key, sent, (of, by) -> bookings.consent(of, sent, by));
    }

    @FunctionalInterface
    private interface Work {
        Booking on(CaseNumber number, Caller by);
    }

    private Response book(String call, String number, @Nullable String key, Submission sent, Work work) {
        var of = CaseNumber.read(number);
        if (of.isEmpty()) {
            return problems.notFound();
        }
        var by = caller.signedIn();
        var body = by.id() + "\n" + number + sent.canonical();
        Function<Booking, Answer> told = booking -> answer(of.get(), booking, sent, by);
        return Contention.again(() ->
                idempotency.once("claim " + call, key, body, () -> told.apply(work.on(of.get(), by))));
    }

    /** @throws WebApplicationException if nothing was booked: then nothing is kept of the key either */
    private Answer answer(CaseNumber number, Booking booking, Submission sent, Caller by) {
        if (!(booking instanceof Booking.Done done)) {
            throw new WebApplicationException(refusal(booking, sent));
        }
        var sheet = claims.show(number, by).orElseThrow();
        var line = done.line();
        return new Answer(
                201,
                "/api/v1/claims/" + number,
                new Moved(
                        number.value(),
                        line.map(of -> of.n()).orElse(null),
                        line.map(of -> of.kind().name()).orElse(null),
                        line.map(of -> of.amount().value()).orElse(null),
                        sheet.file().state().name(),
                        sheet.account().map(Account::reserved).orElse(Yen.ZERO).value(),
                        sheet.account().map(Account::paid).orElse(Yen.ZERO).value(),
                        sheet.balance().map(of -> of.left()).orElse(Yen.ZERO).value()));
    }

    private Response refusal(Booking booking, Submission sent) {
        if (booking instanceof Booking.Conflict conflict) {
            return problems.conflict(conflict.because());
        }
        if (booking instanceof Booking.Forbidden forbidden) {
            return problems.forbidden(forbidden.because());
        }
        return booking instanceof Booking.Invalid
                ? problems.invalid(sent.errors(), ClaimsResource.WORDS)
                : problems.notFound();
    }
}
