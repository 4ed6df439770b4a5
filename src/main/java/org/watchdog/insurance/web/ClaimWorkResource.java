package org.watchdog.insurance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchdog.insurance.ClaimFile;
import org.watchdog.insurance.ClaimWork;
import org.watchdog.insurance.ClaimWork.Done;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Problems;

/**
 * What the insurance desk does with a claim beside the tasks and the money: documents, extensions, opening it again.
 */
@Path("/claims/{number}")
@Service
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClaimWorkResource {

    private final ClaimWork work;
    private final ClaimFile claims;
    private final Problems problems;
    private final CurrentCaller caller;
    private final CurrentLanguage language;

    @Inject
    ClaimWorkResource(
            ClaimWork work, ClaimFile claims, Problems problems, CurrentCaller caller, CurrentLanguage language) {
        this.work = work;
        this.claims = claims;
        this.problems = problems;
        this.caller = caller;
        this.language = language;
    }

    @Schema(name = "DocumentsReceived")
    record DocumentsSchema(@Schema(required = true) List<DocumentSchema> documents) {}

    /** The documents of a claim (R-INS-12). */
    enum DocumentSchema {
        CLAIM_FORM,
        ACCIDENT_REPORT,
        EVIDENCE_OF_LOSS,
        SETTLEMENT_AGREEMENT,
        PROOF_OF_PAYMENT,
        SEAL_CERTIFICATE,
        COMPANY_CERTIFICATE
    }

    @Schema(name = "ExtensionNoted")
    record ExtensionSchema(
            @Schema(
                    required = true,
                    enumeration = {"POLICE", "EXPERT", "DISASTER", "OVERSEAS"})
            String cause,

            @Schema(required = true, maxLength = 1_000) String reason) {}

    @Schema(name = "ObstructionNoted")
    record ObstructionSchema(
            @Schema(required = true, format = "date", example = "2026-06-01")
            String from,

            @Schema(required = true, format = "date", example = "2026-06-05")
            String to,

            @Schema(required = true, maxLength = 1_000) String reason) {}

    @Schema(name = "ObstructionWithdrawn")
    record WithdrawalSchema(
            @Schema(required = true, maxLength = 1_000) String reason) {}

    @Schema(name = "ClaimReopened")
    record ReopeningSchema(
            @Schema(required = true, maxLength = 1_000) String reason) {}

    @GET
    @RolesAllowed({"LICENSEE", "INSURANCE", "INTAKE", "INVESTIGATOR", "SUPERVISOR", "AUDITOR"})
    @APIResponse(
            responseCode = "200",
            description = "The claim, as far as the caller may see it",
            content = @Content(schema = @Schema(implementation = ClaimAnswer.class)))
    public Response show(@PathParam("number") String number) {
        return CaseNumber.read(number)
                .flatMap(read -> claims.show(read, caller.signedIn()))
                .map(sheet ->
                        Response.ok(ClaimAnswer.of(sheet, language.words())).build())
                .orElseGet(problems::notFound);
    }

    @POST
    @Path("documents")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "200",
            description = "They are noted; with the last one the clock of the payment starts",
            content = @Content(schema = @Schema(implementation = ClaimAnswer.class)))
    @APIResponse(responseCode = "409", description = "The claim is closed")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response documents(
            @PathParam("number") String number,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DocumentsSchema.class)))
                    Submission sent) {
        return answer(number, sent, of -> work.received(of, sent, caller.signedIn()));
    }

    @POST
    @Path("extensions")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "200",
            description = "The insurer has longer, and the holder is told why",
            content = @Content(schema = @Schema(implementation = ClaimAnswer.class)))
    @APIResponse(responseCode = "409", description = "The claim is not complete, closed, or has it already")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response extend(
            @PathParam("number") String number,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ExtensionSchema.class)))
                    Submission sent) {
        return answer(number, sent, of -> work.extend(of, sent, caller.signedIn()));
    }

    @POST
    @Path("obstructions")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "200",
            description = "These days are not counted to the insurer's time, and the holder is told why",
            content = @Content(schema = @Schema(implementation = ClaimAnswer.class)))
    @APIResponse(responseCode = "409", description = "The claim is not complete, paid, or closed")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response obstruct(
            @PathParam("number") String number,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ObstructionSchema.class)))
                    Submission sent) {
        return answer(number, sent, of -> work.obstruct(of, sent, caller.signedIn()));
    }

    @POST
    @Path("obstructions/{id}/withdraw")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "200",
            description = "The record stays, its days are counted again, and the holder is told why",
            content = @Content(schema = @Schema(implementation = ClaimAnswer.class)))
    @APIResponse(responseCode = "404", description = "No such claim, or no such record of it")
    @APIResponse(responseCode = "409", description = "It was taken back already, or the claim is closed")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response withdraw(
            @PathParam("number") String number,
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WithdrawalSchema.class)))
                    Submission sent) {
        return PolicyAddress.read(id)
                .map(record ->
                        answer(number, sent, of -> work.withdrawObstruction(of, record, sent, caller.signedIn())))
                .orElseGet(problems::notFound);
    }

    @POST
    @Path("reopenings")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "200",
            description = "The claim is open again",
            content = @Content(schema = @Schema(implementation = ClaimAnswer.class)))
    @APIResponse(responseCode = "409", description = "It is not closed, or the right to it has lapsed")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response reopen(
            @PathParam("number") String number,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReopeningSchema.class)))
                    Submission sent) {
        return answer(number, sent, of -> work.reopen(of, sent, caller.signedIn()));
    }

    @POST
    @Path("handovers")
    @RolesAllowed("INSURANCE")
    @APIResponse(
            responseCode = "200",
            description = "What waits for the insurer is tried at once",
            content = @Content(schema = @Schema(implementation = ClaimAnswer.class)))
    @APIResponse(responseCode = "409", description = "Nothing waits")
    public Response handOver(@PathParam("number") String number) {
        return answer(number, Submission.of(Map.of()), of -> work.handOverAgain(of, caller.signedIn()));
    }

    private Response answer(String number, Submission sent, java.util.function.Function<CaseNumber, Done> doing) {
        var of = CaseNumber.read(number);
        if (of.isEmpty()) {
            return problems.notFound();
        }
        var done = Contention.again(() -> doing.apply(of.get()));
        return switch (done.kind()) {
            case UNKNOWN -> problems.notFound();
            case INVALID -> problems.invalid(sent.errors(), ClaimsResource.WORDS);
            case CONFLICT -> problems.conflict(done.because());
            case DONE ->
                Optional.of(of.get())
                        .flatMap(read -> claims.show(read, caller.signedIn()))
                        .map(sheet -> Response.ok(ClaimAnswer.of(sheet, language.words()))
                                .build())
                        .orElseGet(problems::notFound);
        };
    }
}
