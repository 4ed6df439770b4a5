package org.watchdog.complaint.web;

import jakarta.annotation.security.RolesAllowed;
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
import org.watchdog.complaint.Channel;
import org.watchdog.complaint.ComplaintDesk;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.platform.web.Idempotency.Answer;
import org.watchdog.platform.web.Problems;

/** {@code POST /cases}: a complaint taken by telephone, by letter or at the counter (contract, section 4). */
@Path("/cases")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class StaffFilingResource {

    private enum ByHand {
        TELEPHONE,
        LETTER,
        COUNTER
    }

    /** Who took it, and how; the rest is sent as the public sends it. */
    @Schema(name = "Taking")
    record Taking(
            @Schema(required = true) ByHand channel,
            @Schema(maxLength = 64, example = "intake") String takenBy) {}

    private final ComplaintDesk desk;
    private final Problems problems;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    @Inject
    StaffFilingResource(ComplaintDesk desk, Problems problems, Idempotency idempotency, CurrentCaller caller) {
        this.desk = desk;
        this.problems = problems;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "201", description = "The complaint is taken; the receipt code is told once")
    public Response file(
            @RequestBody(content = @Content(schema = @Schema(allOf = {FilingSchema.class, Taking.class})))
                    Submission sent,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var filing = desk.read(sent);
        var channel = sent.requiredWord("channel", ByHand.class);
        var takenBy = takenBy(sent);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), ComplaintsResource.FIELDS);
        }
        return idempotency.once("cases", key, caller.signedIn().id() + sent.canonical(), () -> {
            var taken = desk.file(filing, Channel.valueOf(channel.name()), takenBy);
            return new Answer(201, "/api/v1/cases/" + taken.caseNumber(), ComplaintsResource.Receipt.of(taken));
        });
    }

    /** Who took the call; the signed-in user where nobody is named. */
    private UserId takenBy(Submission sent) {
        var named = sent.text("takenBy", 64);
        try {
            return named.map(UserId::new).orElse(caller.signedIn().id());
        } catch (IllegalArgumentException e) {
            sent.refuse("takenBy", "notThere");
            return caller.signedIn().id();
        }
    }
}
