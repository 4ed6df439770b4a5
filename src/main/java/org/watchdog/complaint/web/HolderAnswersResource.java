package org.watchdog.complaint.web;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.complaint.HolderSide;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.platform.web.Idempotency.Answer;
import org.watchdog.platform.web.Problems;

/** {@code POST /cases/{number}/answers}: the holder answers our request (contract, section 3). */
@Path("/cases/{number}/answers")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class HolderAnswersResource {

    private final HolderSide holder;
    private final CurrentCaller caller;
    private final Problems problems;
    private final Idempotency idempotency;

    @Inject
    HolderAnswersResource(HolderSide holder, CurrentCaller caller, Problems problems, Idempotency idempotency) {
        this.holder = holder;
        this.caller = caller;
        this.problems = problems;
        this.idempotency = idempotency;
    }

    /** The answer was taken. */
    public record Taken(String caseNumber, String state) {}

    @Schema(name = "HolderAnswer")
    record AnswerSchema(
            @Schema(required = true, maxLength = 20_000) String text,
            @Schema(maxLength = 20_000) String measuresTaken) {}

    @POST
    @RolesAllowed("LICENSEE")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "201", description = "The answer is taken")
    @APIResponse(responseCode = "409", description = "Nothing is asked at present")
    public Response answer(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = AnswerSchema.class))) Submission sent) {
        var asked = CaseNumber.read(number);
        if (asked.isEmpty()) {
            return problems.notFound();
        }
        var by = caller.signedIn().actor();
        return idempotency.once("answers", key, by + "\n" + number + sent.canonical(), () -> answer(asked.get(), sent));
    }

    /** @throws WebApplicationException if nothing is taken: then nothing is kept of the key either */
    private Answer answer(CaseNumber number, Submission sent) {
        var refused = switch (holder.answer(number, sent, caller.signedIn())) {
            case DONE -> Optional.<Response>empty();
            case NOT_FOUND -> Optional.of(problems.notFound());
            case NOT_ASKED -> Optional.of(problems.conflict("complaint.problem.notAsked"));
            case INVALID -> Optional.of(problems.invalid(sent.errors(), ComplaintsResource.FIELDS));
        };
        if (refused.isPresent()) {
            throw new WebApplicationException(refused.get());
        }
        return new Answer(201, "/api/v1/cases/" + number, new Taken(number.value(), "UNDER_REVIEW"));
    }
}
