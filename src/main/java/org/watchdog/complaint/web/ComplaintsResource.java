package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.complaint.ComplaintDesk;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.platform.web.Idempotency.Answer;
import org.watchdog.platform.web.Problems;

/** {@code POST /complaints}: the public way in (contract, section 2). */
@Path("/complaints")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintsResource {

    /** Where the messages about the fields of a filing stand. */
    static final String FIELDS = "complaint.field";

    private final ComplaintDesk desk;
    private final Problems problems;
    private final Idempotency idempotency;
    private final Gate gate;

    @Context
    HttpServletRequest request;

    @Inject
    ComplaintsResource(ComplaintDesk desk, Problems problems, Idempotency idempotency, Gate gate) {
        this.desk = desk;
        this.problems = problems;
        this.idempotency = idempotency;
        this.gate = gate;
    }

    /** What is answered once, and never again. */
    public record Receipt(String caseNumber, String receiptCode, String filedAt, String state, String receipt) {

        static Receipt of(ComplaintDesk.Acknowledged taken) {
            return new Receipt(
                    taken.caseNumber().value(),
                    taken.code().shown(),
                    taken.filedAt().toString(),
                    taken.state().name(),
                    taken.receipt());
        }
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "201", description = "The complaint is taken; the receipt code is told once")
    @APIResponse(
            responseCode = "429",
            description = "Too many from this network at present: again after Retry-After, or with a solved"
                    + " /proof-challenge in the header Proof")
    @Parameters(@Parameter(name = Gate.PROOF, in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING)))
    public Response file(
            @RequestBody(content = @Content(schema = @Schema(implementation = FilingSchema.class))) Submission sent,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var filing = desk.read(sent);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), FIELDS);
        }
        var wait = gate.secondsToWait(request, key == null ? UUID.randomUUID().toString() : key + sent.canonical());
        if (wait.isPresent()) {
            return problems.tooMany(wait.getAsLong());
        }
        return idempotency.once("complaints", key, sent.canonical(), () -> {
            var taken = desk.file(filing);
            return new Answer(201, "/api/v1/followup", Receipt.of(taken));
        });
    }
}
