package org.watchdog.committee.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.committee.MeetingDesk;
import org.watchdog.committee.MeetingStep;
import org.watchdog.committee.Meetings;
import org.watchdog.committee.Planning;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.platform.web.Idempotency.Answer;
import org.watchdog.platform.web.Listing;
import org.watchdog.platform.web.Problems;

/** {@code /meetings}: meetings of committees and written procedures, who comes and leaves (contract, section 4). */
@Path("/meetings")
@Service
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MeetingsResource {

    private final Planning planning;
    private final MeetingDesk desk;
    private final Meetings meetings;
    private final MeetingAnswers answers;
    private final Steps steps;
    private final Idempotency idempotency;
    private final Problems problems;
    private final CurrentCaller caller;
    private final CurrentLanguage language;

    @Inject
    @SuppressWarnings("TooManyParameters") // one for each thing that an answer needs
    MeetingsResource(
            Planning planning,
            MeetingDesk desk,
            Meetings meetings,
            MeetingAnswers answers,
            Steps steps,
            Idempotency idempotency,
            Problems problems,
            CurrentCaller caller,
            CurrentLanguage language) {
        this.planning = planning;
        this.desk = desk;
        this.meetings = meetings;
        this.answers = answers;
        this.steps = steps;
        this.idempotency = idempotency;
        this.problems = problems;
        this.caller = caller;
        this.language = language;
    }

    /** What a meeting is planned with, for the description of the API. */
    @Schema(name = "MeetingPlanned")
    record PlanSchema(
            @Schema(maxLength = 100, example = "measures") String committee,

            @Schema(required = true, format = "date", example = "2026-05-28")
            String on,

            @Schema(maxLength = 200) String place,

            @Schema(
                    enumeration = {"MEETING", "WRITTEN"},
                    example = "MEETING")
            String form,

            @Schema(format = "date", description = "The last day of a written procedure")
            String until,

            @Schema(maxItems = 50, description = "Numbers of cases that wait for the committee")
            List<String> items) {}

    /** Somebody comes or leaves. */
    @Schema(name = "AttendanceNoted")
    record AttendanceSchema(
            @Schema(required = true, maxLength = 64, example = "member1")
            String user,

            @Schema(name = "in", required = true, example = "true")
            boolean in) {}

    @POST
    @RolesAllowed({"SECRETARY", "CHAIR"})
    @Operation(summary = "Plans a meeting or a written procedure")
    @APIResponse(
            responseCode = "201",
            description = "The meeting",
            content = @Content(schema = @Schema(implementation = MeetingAnswers.Whole.class)))
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response plan(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlanSchema.class)))
                    Submission sent) {
        var by = caller.signedIn();
        return Contention.again(() -> idempotency.once("meetings", key, by.id() + sent.canonical(), () -> {
            if (planning.plan(sent, by) instanceof MeetingStep.Done done) {
                var id = Long.toString(done.meeting());
                var whole = meetings.visible(done.meeting(), by)
                        .map(meeting -> answers.whole(meeting, by, language.words()));
                return new Answer(
                        201, "/api/v1/meetings/" + id, whole.<Object>map(w -> w).orElse(Map.of("id", id)));
            }
            throw new WebApplicationException(problems.invalid(sent.errors(), Steps.WORDS));
        }));
    }

    @GET
    @RolesAllowed({"SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "AUDITOR"})
    @Operation(summary = "The meetings, newest first")
    @APIResponse(responseCode = "200", description = "A page of meetings")
    public Response list(
            @QueryParam("limit") @DefaultValue("50") @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var asked = Submission.of(cursor == null ? Map.of("limit", limit) : Map.of("limit", limit, "cursor", cursor));
        var most = asked.number("limit", 1, Listing.MOST)
                .orElse((long) Listing.USUAL)
                .intValue();
        var before = asked.number("cursor", 1, Long.MAX_VALUE);
        if (!asked.errors().isEmpty()) {
            return problems.invalid(asked.errors(), Steps.WORDS);
        }
        var found = meetings.list(
                caller.signedIn(), before.isPresent() ? OptionalLong.of(before.get()) : OptionalLong.empty(), most + 1);
        var shown = found.stream().limit(most).toList();
        var next = found.size() > most ? Long.toString(shown.get(most - 1).id()) : null;
        return Response.ok(new Listing<>(shown.stream().map(answers::inList).toList(), next))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "AUDITOR"})
    @Operation(summary = "A meeting with its agenda and the quorum of each line")
    @APIResponse(
            responseCode = "200",
            description = "The meeting",
            content = @Content(schema = @Schema(implementation = MeetingAnswers.Whole.class)))
    public Response one(@PathParam("id") String id) {
        return Steps.number(id).map(steps::whole).orElseGet(problems::notFound);
    }

    @POST
    @Path("{id}/attendance")
    @RolesAllowed({"SECRETARY", "CHAIR"})
    @Operation(summary = "Somebody comes or leaves")
    @APIResponse(responseCode = "200", description = "The meeting as it is now")
    @APIResponse(responseCode = "409", description = "The seat is filled, or the meeting is over")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response attend(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AttendanceSchema.class)))
                    Submission sent) {
        return steps.answer(id, sent, 200, number -> desk.attend(number, sent, caller.signedIn()));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed({"SECRETARY", "CHAIR"})
    @Operation(summary = "Ends the meeting; an open vote is annulled")
    @APIResponse(responseCode = "200", description = "The meeting as it is now")
    public Response end(@PathParam("id") String id) {
        return steps.answer(id, Submission.ofJson(Map.of()), 200, number -> desk.end(number, caller.signedIn()));
    }
}
