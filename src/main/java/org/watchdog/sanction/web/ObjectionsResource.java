package org.watchdog.sanction.web;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.platform.web.Idempotency.Answer;
import org.watchdog.platform.web.Problems;
import org.watchdog.sanction.ObjectionDesk;

/** An objection (異議) to a measure, once (contract, section 3). */
@Path("/cases/{number}/objections")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class ObjectionsResource {

    private final ObjectionDesk desk;
    private final Problems problems;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    @Inject
    ObjectionsResource(ObjectionDesk desk, Problems problems, Idempotency idempotency, CurrentCaller caller) {
        this.desk = desk;
        this.problems = problems;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** It was taken. */
    @Schema(name = "ObjectionTaken")
    public record Taken(String caseNumber) {}

    @Schema(name = "Objection")
    record SentSchema(
            @Schema(required = true, maxLength = ObjectionDesk.LONGEST)
            String text,

            boolean suspensiveEffect) {}

    @POST
    @RolesAllowed("LICENSEE")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "201", description = "It is taken")
    @APIResponse(
            responseCode = "409",
            description = "There is none to be made at present, it is the second, or it is late")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response send(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = SentSchema.class))) Submission sent) {
        var of = CaseNumber.read(number);
        if (of.isEmpty()) {
            return problems.notFound();
        }
        var body = caller.signedIn().id() + "\n" + number + sent.canonical();
        return Contention.again(() -> idempotency.once("objections", key, body, () -> taken(of.get(), sent)));
    }

    /** @throws WebApplicationException if nothing is taken: then nothing is kept of the key either */
    private Answer taken(CaseNumber number, Submission sent) {
        return switch (desk.file(number, sent, caller.signedIn())) {
            case DONE -> new Answer(201, "/api/v1/cases/" + number, new Taken(number.value()));
            case UNKNOWN -> throw new WebApplicationException(problems.notFound());
            case INVALID ->
                throw new WebApplicationException(problems.invalid(sent.errors(), "sanction.error.objections"));
            case NO_MEASURE ->
                throw new WebApplicationException(problems.conflict("sanction.problem.objection.NO_MEASURE"));
            case SECOND -> throw new WebApplicationException(problems.conflict("sanction.problem.objection.SECOND"));
            case LATE -> throw new WebApplicationException(problems.conflict("sanction.problem.objection.LATE"));
        };
    }
}
