package org.watchdog.incident.web;

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
import org.watchdog.incident.PreventionDesk;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.platform.web.Idempotency.Answer;
import org.watchdog.platform.web.Problems;

/**
 * {@code POST /cases/{number}/prevention}: what a business did so that it will not happen again (contract, section 3).
 */
@Path("/cases/{number}/prevention")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class PreventionResource {

    private final PreventionDesk desk;
    private final Problems problems;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    @Inject
    PreventionResource(PreventionDesk desk, Problems problems, Idempotency idempotency, CurrentCaller caller) {
        this.desk = desk;
        this.problems = problems;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** The report was taken. */
    @Schema(name = "PreventionTaken")
    public record Taken(String caseNumber, String state) {}

    @Schema(name = "PreventionReport")
    record PreventionSchema(
            @Schema(required = true, maxLength = 20_000) String text,

            @Schema(required = true, format = "date", example = "2026-08-20")
            String doneOn) {}

    @POST
    @RolesAllowed({"LICENSEE", "INTAKE", "INVESTIGATOR", "SUPERVISOR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "201", description = "The report is taken")
    @APIResponse(responseCode = "409", description = "None is asked for at present")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response report(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = PreventionSchema.class)))
                    Submission sent) {
        var of = CaseNumber.read(number);
        if (of.isEmpty()) {
            return problems.notFound();
        }
        var body = caller.signedIn().id() + "\n" + number + sent.canonical();
        return Contention.again(() -> idempotency.once("prevention", key, body, () -> taken(of.get(), sent)));
    }

    /** @throws WebApplicationException if nothing is taken: then nothing is kept of the key either */
    private Answer taken(CaseNumber number, Submission sent) {
        return switch (desk.report(number, sent, caller.signedIn())) {
            case DONE -> new Answer(201, "/api/v1/cases/" + number, new Taken(number.value(), "UNDER_REVIEW"));
            case UNKNOWN -> throw new WebApplicationException(problems.notFound());
            case NOT_ASKED ->
                throw new WebApplicationException(problems.conflict("incident.problem.preventionNotAsked"));
            case INVALID ->
                throw new WebApplicationException(
                        problems.invalid(sent.errors(), IncidentsResource.WORDS + ".prevention"));
        };
    }
}
