package org.watchdog.committee.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchdog.committee.VoteResult;
import org.watchdog.committee.VoteWords;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Problems;

/** The calculator of votes: quorum, majority, and the outcome with its rule. It changes nothing. */
@Path("calculators/vote")
@Service
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VoteResource {

    private final Problems problems;
    private final CurrentLanguage language;

    @Inject
    VoteResource(Problems problems, CurrentLanguage language) {
        this.problems = problems;
        this.language = language;
    }

    /** What is asked, for the description of the API. */
    @Schema(name = "VoteQuestion")
    record VoteSchema(
            @Schema(required = true) RuleSchema rule,

            @Schema(required = true, minimum = "1", maximum = "1000000", example = "9")
            int members,

            @Schema(required = true, minimum = "0", maximum = "1000000", example = "1")
            int recused,

            @Schema(required = true, minimum = "0", maximum = "1000000", example = "7")
            int present,

            @Schema(required = true) BallotsSchema ballots,

            @Schema(
                    enumeration = {"YES", "NO", "ABSTAIN"},
                    description = "The casting vote; absent or null: the chair is absent or recused")
            String chair) {}

    /** How many of each. */
    @Schema(name = "VoteBallots")
    record BallotsSchema(
            @Schema(name = "YES", required = true, minimum = "0", maximum = "1000000", example = "3")
            int yes,

            @Schema(name = "NO", required = true, minimum = "0", maximum = "1000000", example = "3")
            int no,

            @Schema(name = "ABSTAIN", required = true, minimum = "0", maximum = "1000000", example = "1")
            int abstain) {}

    /** The outcome, and why. */
    @Schema(name = "VoteAnswer")
    public record VoteAnswer(int eligible, int quorumNeeded, boolean quorate, String outcome, String because) {

        static VoteAnswer of(VoteResult result, Words words) {
            return new VoteAnswer(
                    result.count().eligible(),
                    result.quorumNeeded(),
                    result.quorate(),
                    result.outcome().name(),
                    new VoteWords(words).because(result));
        }
    }

    @POST
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
        "ADMIN",
        "LICENSEE"
    })
    @Operation(summary = "How a vote ends by a rule, and why")
    @APIResponse(
            responseCode = "200",
            description = "The outcome with its reasons",
            content = @Content(schema = @Schema(implementation = VoteAnswer.class)))
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response calculate(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = VoteSchema.class)))
                    Submission asked) {
        return VoteQuestion.answer(asked)
                .map(result ->
                        Response.ok(VoteAnswer.of(result, language.words())).build())
                .orElseGet(() -> problems.invalid(asked.errors(), VoteQuestion.WORDS));
    }
}
