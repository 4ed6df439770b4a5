package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.watchdog.complaint.FollowUp;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.WrongGuesses;

/**
 * The complainant's side over HTTP: the case that the header {@code Receipt-Code} opens. An unknown, malformed or
 * missing code is always the same 404; who guesses too often gets 429 (contract, section 2).
 */
@Path("/followup")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FollowUpResource {

    private static final String CODE = "Receipt-Code";
    private static final String FIELDS = "complaint.field";

    private final FollowUp followUp;
    private final Problems problems;
    private final CurrentLanguage language;
    private final WrongGuesses guesses;

    @Context
    HttpServletRequest request;

    @Inject
    FollowUpResource(FollowUp followUp, Problems problems, CurrentLanguage language, WrongGuesses guesses) {
        this.followUp = followUp;
        this.problems = problems;
        this.language = language;
        this.guesses = guesses;
    }

    /** What the complainant sees; see the contract. */
    public record Shown(
            String caseNumber,
            String state,
            @Nullable String closedAs,
            String nextStep,
            @Nullable String nextStepDueOn,
            List<Said> messages,
            List<String> actions) {}

    /** One message of the two-way talk. */
    public record Said(String from, String at, String text, List<String> files) {}

    @Schema(name = "FollowUpMessage")
    record TextSchema(
            @Schema(required = true, maxLength = 20_000) String text) {}

    @Schema(name = "FollowUpAnswer")
    record AnswerSchema(
            @Schema(required = true) boolean satisfied,
            @Schema(maxLength = 20_000) String comment) {}

    @GET
    @PermitAll
    public Response read(@HeaderParam(CODE) @Nullable String code) {
        return opened(code, number -> Response.ok(shown(followUp.view(number))).build());
    }

    @POST
    @Path("messages")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(
            @HeaderParam(CODE) @Nullable String code,
            @RequestBody(content = @Content(schema = @Schema(implementation = TextSchema.class))) Submission sent) {
        return opened(code, number -> {
            var text = sent.requiredText("text", 1, 20_000);
            if (!sent.errors().isEmpty()) {
                return problems.invalid(sent.errors(), FIELDS);
            }
            followUp.write(number, text);
            return Response.status(201).entity(shown(followUp.view(number))).build();
        });
    }

    @POST
    @Path("answer")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(
            @HeaderParam(CODE) @Nullable String code,
            @RequestBody(content = @Content(schema = @Schema(implementation = AnswerSchema.class))) Submission sent) {
        return opened(code, number -> {
            var satisfied = sent.requiredFlag("satisfied");
            var comment = sent.text("comment", 20_000);
            if (!sent.errors().isEmpty()) {
                return problems.invalid(sent.errors(), FIELDS);
            }
            return followUp.answer(number, satisfied, comment) == FollowUp.Answered.DONE
                    ? Response.ok(shown(followUp.view(number))).build()
                    : problems.conflict("complaint.problem.notAsked");
        });
    }

    private Response opened(@Nullable String code, Function<CaseNumber, Response> then) {
        var wait = guesses.wait("receipt-code", request);
        if (wait.isPresent()) {
            return problems.tooMany(wait.get().toSeconds());
        }
        var number = Optional.ofNullable(code).flatMap(followUp::caseOf);
        if (number.isEmpty()) {
            guesses.wrong("receipt-code", request);
            return problems.notFound();
        }
        return then.apply(number.get());
    }

    private Shown shown(FollowUp.View view) {
        var due = view.next().map(deadline -> deadline.dueOn().toString());
        return new Shown(
                view.shown().number().value(),
                view.shown().state().name(),
                view.shown().closedAs().map(Enum::name).orElse(null),
                language.words().say(view.nextWords()),
                due.orElse(null),
                view.messages().stream()
                        .map(m -> new Said(m.from().name(), m.at().toString(), m.text(), List.of()))
                        .toList(),
                view.actions().stream().map(Enum::name).toList());
    }
}
