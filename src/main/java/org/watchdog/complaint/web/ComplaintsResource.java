package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    @Inject
    ComplaintsResource(ComplaintDesk desk, Problems problems, Idempotency idempotency) {
        this.desk = desk;
        this.problems = problems;
        this.idempotency = idempotency;
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
    public Response file(
            @RequestBody(content = @Content(schema = @Schema(implementation = FilingSchema.class))) Submission sent,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var filing = desk.read(sent);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), FIELDS);
        }
        return idempotency.once("complaints", key, sent.canonical(), () -> {
            var taken = desk.file(filing);
            return new Answer(201, "/api/v1/followup", Receipt.of(taken));
        });
    }
}
