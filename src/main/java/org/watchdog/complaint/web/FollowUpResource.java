package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.complaint.Contact;
import org.watchdog.complaint.FollowUp;
import org.watchdog.complaint.FollowUpView;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.platform.web.Idempotency.Answer;
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
    private final Idempotency idempotency;

    @Context
    HttpServletRequest request;

    @Inject
    FollowUpResource(
            FollowUp followUp,
            Problems problems,
            CurrentLanguage language,
            WrongGuesses guesses,
            Idempotency idempotency) {
        this.followUp = followUp;
        this.problems = problems;
        this.language = language;
        this.guesses = guesses;
        this.idempotency = idempotency;
    }

    /** What the complainant sees; see the contract. */
    public record Shown(
            String caseNumber,
            String state,
            @JsonbNillable @Nullable String closedAs,
            String nextStep,
            @JsonbNillable @Nullable String nextStepDueOn,
            List<Said> messages,
            List<String> actions) {}

    /** One message of the two-way talk. */
    public record Said(String from, String at, String text, List<String> files) {}

    @GET
    @PermitAll
    @APIResponse(responseCode = "200", description = "Where the case stands")
    @APIResponse(responseCode = "404", description = "The code opens no case")
    @APIResponse(responseCode = "429", description = "Too many wrong codes; see Retry-After")
    public Response read(@HeaderParam(CODE) @Nullable String code) {
        return opened(code, number -> Response.ok(shown(followUp.view(number))).build());
    }

    @POST
    @Path("messages")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "201", description = "The message is taken")
    @APIResponse(responseCode = "404", description = "The code opens no case")
    @APIResponse(responseCode = "429", description = "Too many wrong codes; see Retry-After")
    public Response write(
            @HeaderParam(CODE) @Nullable String code,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = FollowUpSchemas.Text.class)))
                    Submission sent) {
        return opened(code, number -> {
            var text = sent.requiredText("text", 1, 20_000);
            if (!sent.errors().isEmpty()) {
                return problems.invalid(sent.errors(), FIELDS);
            }
            return idempotency.once("followup-messages", key, number + "\n" + text, () -> {
                followUp.write(number, text);
                return new Answer(201, "/api/v1/followup", shown(followUp.view(number)));
            });
        });
    }

    @POST
    @Path("answer")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "The answer is taken")
    @APIResponse(responseCode = "409", description = "Nothing is asked at present")
    @APIResponse(responseCode = "404", description = "The code opens no case")
    @APIResponse(responseCode = "429", description = "Too many wrong codes; see Retry-After")
    public Response answer(
            @HeaderParam(CODE) @Nullable String code,
            @RequestBody(content = @Content(schema = @Schema(implementation = FollowUpSchemas.Answer.class)))
                    Submission sent) {
        return opened(code, number -> {
            var satisfied = sent.requiredFlag("satisfied");
            var comment = sent.text("comment", 20_000);
            if (!sent.errors().isEmpty()) {
                return problems.invalid(sent.errors(), FIELDS);
            }
            return answered(number, followUp.answer(number, satisfied, comment));
        });
    }

    @POST
    @Path("resume")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "It is taken")
    @APIResponse(responseCode = "404", description = "The code opens no case")
    @APIResponse(responseCode = "409", description = "It is not the time for that")
    @APIResponse(responseCode = "429", description = "Too many wrong codes; see Retry-After")
    public Response resume(
            @HeaderParam(CODE) @Nullable String code,
            @RequestBody(content = @Content(schema = @Schema(implementation = FollowUpSchemas.Resume.class)))
                    Submission sent) {
        return opened(code, number -> {
            var contact = Contact.resumed(sent, followUp.mayInsist(number), followUp.today());
            return sent.errors().isEmpty()
                    ? answered(number, followUp.resume(number, contact))
                    : problems.invalid(sent.errors(), FIELDS);
        });
    }

    /** While the business is to be asked first: whether it is not to be told by us. An addition to the contract. */
    @POST
    @Path("referral")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "It is taken")
    @APIResponse(responseCode = "404", description = "The code opens no case")
    @APIResponse(responseCode = "409", description = "It is not the time for that")
    @APIResponse(responseCode = "429", description = "Too many wrong codes; see Retry-After")
    public Response referral(
            @HeaderParam(CODE) @Nullable String code,
            @RequestBody(content = @Content(schema = @Schema(implementation = FollowUpSchemas.Referral.class)))
                    Submission sent) {
        return opened(code, number -> {
            var objects = sent.requiredFlag("objects");
            return sent.errors().isEmpty()
                    ? answered(number, followUp.objectToReferral(number, objects))
                    : problems.invalid(sent.errors(), FIELDS);
        });
    }

    @POST
    @Path("withdrawal")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "It is taken")
    @APIResponse(responseCode = "404", description = "The code opens no case")
    @APIResponse(responseCode = "409", description = "It is not the time for that")
    @APIResponse(responseCode = "429", description = "Too many wrong codes; see Retry-After")
    public Response withdraw(
            @HeaderParam(CODE) @Nullable String code,
            @RequestBody(content = @Content(schema = @Schema(implementation = FollowUpSchemas.Withdrawal.class)))
                    Submission sent) {
        return opened(code, number -> {
            var reason = sent.text("reason", 2_000);
            return sent.errors().isEmpty()
                    ? answered(number, followUp.withdraw(number, reason))
                    : problems.invalid(sent.errors(), FIELDS);
        });
    }

    @POST
    @Path("review")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "It is taken")
    @APIResponse(responseCode = "404", description = "The code opens no case")
    @APIResponse(responseCode = "409", description = "It is not the time for that")
    @APIResponse(responseCode = "429", description = "Too many wrong codes; see Retry-After")
    public Response review(
            @HeaderParam(CODE) @Nullable String code,
            @RequestBody(content = @Content(schema = @Schema(implementation = FollowUpSchemas.Review.class)))
                    Submission sent) {
        return opened(code, number -> {
            var reason = sent.requiredText("reason", 1, 2_000);
            return sent.errors().isEmpty()
                    ? answered(number, followUp.requestReview(number, reason))
                    : problems.invalid(sent.errors(), FIELDS);
        });
    }

    private Response answered(CaseNumber number, FollowUp.Answered came) {
        return came == FollowUp.Answered.DONE
                ? Response.ok(shown(followUp.view(number))).build()
                : problems.conflict("complaint.problem.notAsked");
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

    private Shown shown(FollowUpView view) {
        var due = view.next().map(deadline -> deadline.dueOn().toString());
        return new Shown(
                view.shown().number().value(),
                view.shown().state().name(),
                view.shown().closedAs().map(Enum::name).orElse(null),
                language.words().say(view.nextWords()),
                due.orElse(null),
                view.messages().stream()
                        .map(m ->
                                new Said(m.from().name(), m.at().toString(), m.text(), view.filesWith(Optional.of(m))))
                        .toList(),
                view.actions().stream().map(Enum::name).toList());
    }
}
