package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.Problems;

/** {@code POST /receipts/verify}: whether a signed receipt is ours and unaltered; never any content. */
@Path("/receipts")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptsResource {

    private final ComplaintDesk desk;
    private final Problems problems;

    @Inject
    ReceiptsResource(ComplaintDesk desk, Problems problems) {
        this.desk = desk;
        this.problems = problems;
    }

    /** For which number and time it is ours; both absent if it is not. */
    public record Verified(
            boolean valid,
            @Nullable String caseNumber,
            @Nullable String filedAt) {}

    @Schema(name = "ReceiptToVerify")
    record ReceiptSchema(
            @Schema(required = true, maxLength = 2_000) String receipt) {}

    @POST
    @Path("verify")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Whether it is ours and unaltered")
    public Response verify(
            @RequestBody(content = @Content(schema = @Schema(implementation = ReceiptSchema.class))) Submission sent) {
        var text = sent.requiredText("receipt", 1, 2_000);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), ComplaintsResource.FIELDS);
        }
        var answer = desk.verify(text)
                .map(r -> new Verified(true, r.caseNumber().value(), r.filedAt().toString()))
                .orElse(new Verified(false, null, null));
        return Response.ok(answer).build();
    }
}
