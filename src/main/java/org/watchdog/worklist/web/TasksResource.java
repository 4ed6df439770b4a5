package org.watchdog.worklist.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.worklist.Handling;
import org.watchdog.worklist.Worklist;

/** {@code /tasks}: the work list for programs (contract, section 4). */
@Path("/tasks")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {

    private static final String WORDS = "worklist.search";

    /** Counting stops here; more is told as {@code "10000+"} (contract, section 1). */
    private static final int MOST_COUNTED = 10_000;

    private final Worklist worklist;
    private final Refused refused;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields query;
    private final Problems problems;
    private final Clock clock;

    @Inject
    TasksResource(
            Worklist worklist,
            Refused refused,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields query,
            Problems problems,
            Clock clock) {
        this.worklist = worklist;
        this.refused = refused;
        this.caller = caller;
        this.language = language;
        this.query = query;
        this.problems = problems;
        this.clock = clock;
    }

    /** A page of tasks; {@code count} only where it was asked for: a number, or {@code "10000+"}. */
    public record TaskList(
            List<TaskView> items,
            @JsonbNillable @Nullable String next,
            @Nullable Object count) {}

    @Schema(name = "Delegation")
    record Delegation(
            @Schema(required = true, maxLength = 64) String to,
            @Schema(required = true, maxLength = 2_000) String reason) {}

    /** The names in {@code fields} are those of the task's own form. */
    @Schema(name = "TaskAnswer")
    record Answer(
            @Schema(required = true) String outcome,
            @Schema(type = SchemaType.OBJECT) Map<String, Object> fields) {}

    @GET
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR",
        "ADMIN"
    })
    @Parameter(name = "view", in = ParameterIn.QUERY, schema = @Schema(enumeration = {"mine", "group", "all"}))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, maxLength = 64))
    @Parameter(name = "scheme", in = ParameterIn.QUERY, schema = @Schema(implementation = Scheme.class))
    @Parameter(name = "dueBefore", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "q", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(enumeration = {"due", "created", "priority"}))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "count", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(responseCode = "200", description = "A page of tasks")
    public Response list() {
        var sent = query.submission();
        var sought = Sought.read(sent);
        var after = sought.cursor().flatMap(text -> worklist.place(sought.view(), sought.order(), text));
        if (sought.cursor().isPresent() && after.isEmpty()) {
            sent.refuse("cursor", "cursor");
        }
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), WORDS);
        }
        var asking = caller.signedIn();
        if (!sought.view().isOpenTo(asking)) {
            return problems.forbidden("worklist.refused.view");
        }
        var slice = worklist.list(asking, sought.view(), sought.order(), sought.filter(), after, sought.limit());
        var words = language.words();
        var items = slice.tasks().stream()
                .map(shown -> TaskView.of(shown.task(), shown.holder(), words, today()))
                .toList();
        return Response.ok(new TaskList(items, slice.next().orElse(null), sought.count() ? count(sought) : null))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR",
        "ADMIN"
    })
    @APIResponse(responseCode = "200", description = "The task with its form")
    public Response task(@PathParam("id") String id) {
        return worklist.find(id, caller.signedIn())
                .map(asked -> Response.ok(TaskView.of(asked, language.words(), today()))
                        .build())
                .orElseGet(problems::notFound);
    }

    @POST
    @Path("{id}/claim")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    @APIResponse(responseCode = "200", description = "The task is yours")
    @APIResponse(responseCode = "409", description = "Somebody else has it, or it is done")
    public Response claim(@PathParam("id") String id) {
        return answer(worklist.claim(id, caller.signedIn()));
    }

    @POST
    @Path("{id}/unclaim")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    @APIResponse(responseCode = "200", description = "The task is free")
    @APIResponse(responseCode = "409", description = "It is not yours, or it is done")
    public Response unclaim(@PathParam("id") String id) {
        return answer(worklist.unclaim(id, caller.signedIn()));
    }

    @POST
    @Path("{id}/delegate")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "The task is the colleague's")
    @APIResponse(responseCode = "409", description = "Somebody else has it, or it is done")
    public Response delegate(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = Delegation.class))) Submission wish) {
        return answer(worklist.delegate(id, caller.signedIn(), wish));
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "The task is done")
    @APIResponse(responseCode = "409", description = "It is not claimed by you, or it is done")
    public Response complete(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = Answer.class))) Submission answer) {
        return answer(worklist.complete(id, caller.signedIn(), answer));
    }

    private Response answer(Handling handling) {
        if (handling instanceof Handling.Invalid invalid) {
            return problems.invalid(invalid.errors(), invalid.words());
        }
        if (handling instanceof Handling.Done done) {
            return Response.ok(TaskView.of(done.task(), done.holder(), language.words(), today()))
                    .build();
        }
        var refusal = refused.of(handling, language.words()).orElseThrow();
        return problems.of(refusal.status(), refusal.key(), refusal.arguments().toArray());
    }

    private Object count(Sought sought) {
        var count = worklist.count(caller.signedIn(), sought.view(), sought.filter(), MOST_COUNTED + 1);
        return count > MOST_COUNTED ? MOST_COUNTED + "+" : (Object) count;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.TOKYO);
    }
}
