package org.watchdog.insurance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.insurance.Payable;
import org.watchdog.insurance.Payable.Covered;
import org.watchdog.insurance.Payable.NotCovered;
import org.watchdog.insurance.PayableWords;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Problems;

/** The calculator of what is paid of a loss, step by step. It changes nothing. */
@Path("calculators/payable")
@Service
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PayableResource {

    private final Problems problems;
    private final CurrentLanguage language;

    @Inject
    PayableResource(Problems problems, CurrentLanguage language) {
        this.problems = problems;
        this.language = language;
    }

    /** What is asked, for the description of the API; it is read field by field, so that every broken one is told. */
    @Schema(name = "PayableQuestion")
    public record QuestionSchema(
            @Schema(required = true, minimum = "0", maximum = "1000000000000000", example = "9999999999")
            long salesYen,

            @Schema(required = true, minimum = "0", maximum = "10000000000000", example = "3000000")
            long damagesYen,

            @Schema(minimum = "0", maximum = "10000000000000", example = "500000")
            long defenceYen,

            @Schema(minimum = "0", maximum = "10000000000000", example = "0")
            long expensesYen,

            @Schema(minimum = "0", maximum = "10000000000000", example = "100000")
            long deductibleYen,

            @Schema(minimum = "0", maximum = "10000000000000", example = "10000000")
            long perClaimLimitYen,

            @Schema(minimum = "0", maximum = "10000000000000", example = "10000000")
            long aggregateRemainingYen,

            @Schema(minimum = "0", maximum = "100", example = "100")
            long expenseRatioPercent,

            @Schema(minimum = "0", maximum = "10000000000000", example = "0")
            long expenseLimitYen,

            @Schema(minimum = "0", maximum = "10000000000000", example = "0")
            long expenseDeductibleYen,

            @Schema(example = "true") boolean deductibleBeforeLimit,
            @Schema(example = "true") boolean defenceInsideLimit,
            @Schema(name = "INVESTIGATION") KindSchema investigation,
            @Schema(name = "NOTICE") KindSchema notice,
            @Schema(name = "APOLOGY") KindSchema apology) {}

    /**
     * Expenses of a kind; ratio and limit are those of the question, if absent, and the limit lies inside its limit.
     */
    @Schema(name = "PayableExpenses")
    public record KindSchema(
            @Schema(minimum = "0", maximum = "10000000000000", example = "300000")
            long expensesYen,

            @Schema(minimum = "0", maximum = "100", example = "90")
            long ratioPercent,

            @Schema(minimum = "0", maximum = "10000000000000", example = "500000")
            long limitYen,

            @Schema(description = "Inside the limit of all expenses, or beside it", example = "true")
            boolean insideLimit) {}

    /** What is paid; {@code aggregateAfterYen} is what then remains of the period. */
    @Schema(name = "Payable")
    public record Answer(
            boolean covered,
            @JsonbNillable @Nullable String reason,
            long payableYen,
            long aggregateAfterYen,
            List<StepAnswer> steps) {}

    /** One step: what it added or took away (negative), what stands after it, and why. */
    @Schema(name = "PayableStep")
    public record StepAnswer(String step, long amountYen, long soFarYen, String because) {}

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
    @Operation(summary = "What is paid of a loss, and why")
    @APIResponse(
            responseCode = "200",
            description = "The amount with its steps",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Payable")))
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response calculate(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "PayableQuestion")))
                    Submission asked) {
        return PayableQuestion.answer(asked)
                .map(payable -> Response.ok(answer(payable, asked)).build())
                .orElseGet(() -> problems.invalid(asked.errors(), PayableQuestion.WORDS));
    }

    private Answer answer(Payable payable, Submission asked) {
        var told = new PayableWords(language.words());
        var steps = payable.steps().stream()
                .map(step -> new StepAnswer(
                        step.kind().name(), step.change().value(), step.soFar().value(), told.because(step)))
                .toList();
        if (payable instanceof Covered covered) {
            return new Answer(
                    true, null, covered.amount().value(), covered.left().value(), steps);
        }
        var reason = ((NotCovered) payable).reason();
        return new Answer(
                false, told.reason(reason), 0, PayableQuestion.left(asked).value(), steps);
    }
}
