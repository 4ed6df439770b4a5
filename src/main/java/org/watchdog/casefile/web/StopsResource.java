package org.watchdog.casefile.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.Stops;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.Problems;

/** Stopping a deadline of a case, and letting it go on. Answers the deadline as {@code /deadlines} has it. */
@Path("/cases/{number}/deadlines/{id}")
@Service
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StopsResource {

    /** Where the words of a wrong field stand. */
    static final String WORDS = "casefile.stop";

    /** The longest reason, in characters. */
    static final int LONGEST = 2000;

    private final Stops stops;
    private final CaseFile file;
    private final DeadlineAnswers answers;
    private final CurrentCaller caller;
    private final Problems problems;

    @Inject
    StopsResource(Stops stops, CaseFile file, DeadlineAnswers answers, CurrentCaller caller, Problems problems) {
        this.stops = stops;
        this.file = file;
        this.answers = answers;
        this.caller = caller;
        this.problems = problems;
    }

    @Schema(name = "ReasonGiven")
    record ReasonSchema(
            @Schema(required = true, maxLength = LONGEST) String reason) {}

    @POST
    @Path("stop")
    @RolesAllowed("SUPERVISOR")
    @Operation(summary = "The deadline stands still from today on")
    @APIResponse(responseCode = "200", description = "The deadline as it is now")
    @APIResponse(responseCode = "409", description = "It is not open, or not stopped")
    public Response stop(
            @PathParam("number") String number,
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReasonSchema.class))) Submission sent) {
        return answer(number, id, sent, (n, d, reason) -> stops.stop(n, d, reason, caller.signedIn()));
    }

    @POST
    @Path("resume")
    @RolesAllowed("SUPERVISOR")
    @Operation(summary = "What remained of the deadline runs on from today")
    @APIResponse(responseCode = "200", description = "The deadline as it is now")
    @APIResponse(responseCode = "409", description = "It is not open, or not stopped")
    public Response resume(
            @PathParam("number") String number,
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReasonSchema.class))) Submission sent) {
        return answer(number, id, sent, (n, d, reason) -> stops.resume(n, d, reason, caller.signedIn()));
    }

    private interface Step {
        Stops.Outcome take(CaseNumber number, long deadline, String reason);
    }

    private Response answer(String text, String id, Submission sent, Step step) {
        var number = CaseNumber.read(text);
        var deadline = id(id);
        if (number.isEmpty() || deadline.isEmpty()) {
            return problems.notFound();
        }
        var reason = sent.requiredText("reason", 1, LONGEST);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), WORDS);
        }
        return switch (Contention.again(() -> step.take(number.get(), deadline.get(), reason))) {
            case DONE -> shown(number.get(), deadline.get());
            case NOT_THERE -> problems.notFound();
            case WRONG_STATE -> problems.conflict("casefile.stop.wrongState");
        };
    }

    static Optional<Long> id(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private Response shown(CaseNumber number, long id) {
        return file.deadlines(number, caller.signedIn())
                .flatMap(dated ->
                        answers.all(dated).stream().filter(d -> d.id() == id).findFirst())
                .map(deadline -> Response.ok(deadline).build())
                .orElseGet(problems::notFound);
    }
}
