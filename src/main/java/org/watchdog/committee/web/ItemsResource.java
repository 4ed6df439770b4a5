package org.watchdog.committee.web;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchdog.committee.Ballots;
import org.watchdog.committee.ConflictDesk;
import org.watchdog.committee.Conflicts;
import org.watchdog.committee.MeetingStep;
import org.watchdog.committee.Meetings;
import org.watchdog.committee.Proceedings;
import org.watchdog.committee.Voting;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.OptionalBody;
import org.watchdog.platform.web.Problems;

/** A line of an agenda: conflicts of interest, the vote, ballots and the result (contract, section 4). */
@Path("/meetings/{id}/items/{n}")
@Service
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ItemsResource {

    private final Voting voting;
    private final Ballots ballots;
    private final ConflictDesk desk;
    private final Conflicts conflicts;
    private final Meetings meetings;
    private final Proceedings proceedings;
    private final MeetingAnswers answers;
    private final Steps steps;
    private final OptionalBody body;
    private final Problems problems;
    private final CurrentCaller caller;
    private final CurrentLanguage language;

    @Inject
    @SuppressWarnings("TooManyParameters") // one for each call
    ItemsResource(
            Voting voting,
            Ballots ballots,
            ConflictDesk desk,
            Conflicts conflicts,
            Meetings meetings,
            Proceedings proceedings,
            MeetingAnswers answers,
            Steps steps,
            OptionalBody body,
            Problems problems,
            CurrentCaller caller,
            CurrentLanguage language) {
        this.voting = voting;
        this.ballots = ballots;
        this.desk = desk;
        this.conflicts = conflicts;
        this.meetings = meetings;
        this.proceedings = proceedings;
        this.answers = answers;
        this.steps = steps;
        this.body = body;
        this.problems = problems;
        this.caller = caller;
        this.language = language;
    }

    /** What a vote is opened with. */
    @Schema(name = "VoteOpened")
    record OpenSchema(
            RuleSchema rule, @Schema(example = "false") boolean secret, MotionSchema motion) {}

    /** What is put to the vote. */
    @Schema(name = "Motion")
    record MotionSchema(
            @Schema(
                    required = true,
                    enumeration = {"MEASURE", "NO_MEASURE", "BACK_FOR_FACTS"},
                    example = "NO_MEASURE")
            String kind,

            @Schema(
                    enumeration = {
                        "REVOCATION",
                        "SUSPENSION",
                        "RECOMMENDATION",
                        "CAUTION",
                        "REVIEW_TERMINATED",
                        "REVIEW_STOPPED",
                        "CORRECTIVE_REPORT",
                        "CAUTION_NOTED",
                        "BLOCKED"
                    })
            String measure,

            @Schema(minimum = "0", maximum = "12") int months,

            @Schema(maxLength = 2000) String endCondition,

            @Schema(
                    maxLength = 2000,
                    description = "Why it is another measure than the one that follows from the level")
            String deviation) {}

    /** Who is recused, or is not, and why. */
    @Schema(name = "ConflictTold")
    record ConflictSchema(
            @Schema(maxLength = 64, description = "The caller himself where it is absent")
            String user,

            @Schema(required = true, maxLength = 2000) String reason) {}

    /** The same where a reason may be left out. */
    @Schema(name = "ConflictDenied")
    record ClearanceSchema(
            @Schema(maxLength = 64, description = "The caller himself where it is absent")
            String user,

            @Schema(maxLength = 2000, description = "Required for another person")
            String reason) {}

    /** A ballot. */
    @Schema(name = "Ballot")
    record BallotSchema(
            @Schema(
                    required = true,
                    enumeration = {"YES", "NO", "ABSTAIN"},
                    example = "YES")
            String choice,

            @Schema(maxLength = 2000, description = "Required in an open vote; of a secret one it is not kept")
            String reason) {}

    /** That a ballot was taken; never which. */
    @Schema(name = "BallotTaken")
    public record BallotTaken(boolean taken) {}

    @POST
    @Path("open")
    @RolesAllowed({"SECRETARY", "CHAIR"})
    @Operation(summary = "Opens the vote, while the quorum is there")
    @APIResponse(responseCode = "200", description = "The meeting as it is now")
    @APIResponse(responseCode = "409", description = "Not quorate, or open or closed already")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response open(
            @PathParam("id") String id,
            @PathParam("n") String n,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OpenSchema.class)))
                    Submission sent) {
        return step(id, n, sent, 200, (meeting, line) -> voting.open(meeting, line, sent, caller.signedIn()));
    }

    @POST
    @Path("close")
    @RolesAllowed({"SECRETARY", "CHAIR"})
    @Operation(
            summary = "Closes the vote; the result is there for all",
            description = "Nothing need be sent. Of a secret vote the chair himself may send"
                    + " {\"chair\": \"YES | NO\"}, which decides if there are as many yes as no.")
    @APIResponse(responseCode = "200", description = "The meeting as it is now")
    @APIResponse(responseCode = "409", description = "No vote is open")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response close(@PathParam("id") String id, @PathParam("n") String n) {
        var sent = body.submission();
        return step(id, n, sent, 200, (meeting, line) -> voting.close(meeting, line, sent, caller.signedIn()));
    }

    @POST
    @Path("recusals")
    @RolesAllowed({"SECRETARY", "CHAIR", "MEMBER", "REVIEWER"})
    @Operation(summary = "A member is recused; an open vote is annulled")
    @APIResponse(responseCode = "201", description = "The meeting as it is now")
    @APIResponse(responseCode = "409", description = "The vote is over")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response recuse(
            @PathParam("id") String id,
            @PathParam("n") String n,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ConflictSchema.class)))
                    Submission sent) {
        return step(id, n, sent, 201, (meeting, line) -> desk.recuse(meeting, line, sent, caller.signedIn()));
    }

    @POST
    @Path("clearances")
    @RolesAllowed({"SECRETARY", "CHAIR", "MEMBER", "REVIEWER"})
    @Operation(summary = "There is no conflict of interest")
    @APIResponse(responseCode = "201", description = "The meeting as it is now")
    @APIResponse(responseCode = "409", description = "He is recused, or must not decide it himself")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response clear(
            @PathParam("id") String id,
            @PathParam("n") String n,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ClearanceSchema.class)))
                    Submission sent) {
        return step(id, n, sent, 201, (meeting, line) -> desk.clear(meeting, line, sent, caller.signedIn()));
    }

    @POST
    @Path("ballots")
    @RolesAllowed({"CHAIR", "MEMBER", "REVIEWER"})
    @Operation(summary = "Casts a ballot; it takes no Idempotency-Key, for a seat has one vote anyway")
    @APIResponse(
            responseCode = "201",
            description = "The ballot was taken",
            content = @Content(schema = @Schema(implementation = BallotTaken.class)))
    @APIResponse(responseCode = "403", description = "Recused")
    @APIResponse(responseCode = "409", description = "A second ballot, a late one, or too few are there")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response cast(
            @PathParam("id") String id,
            @PathParam("n") String n,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BallotSchema.class)))
                    Submission sent) {
        var meeting = Steps.number(id);
        var line = Steps.line(n);
        if (meeting.isEmpty() || line.isEmpty()) {
            return problems.notFound();
        }
        var came = Contention.again(() -> ballots.cast(meeting.get(), line.get(), sent, caller.signedIn()));
        return came instanceof MeetingStep.Done
                ? Response.status(201).entity(new BallotTaken(true)).build()
                : steps.refusal(sent, came);
    }

    @GET
    @Path("result")
    @RolesAllowed({"SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "AUDITOR"})
    @Operation(summary = "The result of a closed vote")
    @APIResponse(
            responseCode = "200",
            description = "As the calculator has it, and the ballots of an open vote",
            content = @Content(schema = @Schema(implementation = MeetingAnswers.Result.class)))
    public Response result(@PathParam("id") String id, @PathParam("n") String n) {
        var viewer = caller.signedIn();
        return Steps.number(id)
                .flatMap(meeting -> meetings.visible(meeting, viewer))
                .flatMap(meeting -> Steps.line(n).flatMap(line -> meetings.line(meeting, line)))
                .filter(line -> !conflicts.recused(line.caseNumber()).contains(viewer.id()))
                .flatMap(proceedings::closed)
                .map(closed ->
                        Response.ok(answers.result(closed, language.words())).build())
                .orElseGet(problems::notFound);
    }

    private interface Step {
        MeetingStep take(long meeting, int line);
    }

    private Response step(String id, String n, Submission sent, int status, Step step) {
        return Steps.line(n)
                .map(line -> steps.answer(id, sent, status, meeting -> step.take(meeting, line)))
                .orElseGet(problems::notFound);
    }
}
