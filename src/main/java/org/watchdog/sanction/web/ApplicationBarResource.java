package org.watchdog.sanction.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.Problems;
import org.watchdog.sanction.ApplicationBar;
import org.watchdog.sanction.Trigger;

/**
 * {@code POST /calculators/application-bar}: from which day a business may apply (rule book 7; contract, section 5).
 */
@Path("/calculators/application-bar")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationBarResource {

    private final Problems problems;

    @Inject
    ApplicationBarResource(Problems problems) {
        this.problems = problems;
    }

    /** What is asked, for the description of the API. */
    @Schema(name = "ApplicationBarQuestion")
    public record QuestionSchema(
            @Schema(required = true, maxItems = BarQuestion.MOST)
            List<EventSchema> events) {}

    /** One event; {@code months} of an incident only. */
    @Schema(name = "ApplicationBarEvent")
    public record EventSchema(
            @Schema(
                    required = true,
                    enumeration = {
                        "NOT_ELIGIBLE",
                        "FEES_UNPAID",
                        "NOT_CORRECTED",
                        "FALSE_STATEMENT",
                        "OUTSIDER_ATTENDED",
                        "REVOKED",
                        "CONTRACT_CANCELLED",
                        "INCIDENT"
                    },
                    example = "REVOKED")
            String trigger,

            @Schema(required = true, format = "date", example = "2026-04-10")
            String on,

            @Schema(minimum = "1", maximum = "12", description = "Of an incident, as they were decided")
            int months) {}

    /** Every bar, and the day that holds; null where nothing was told. */
    @Schema(name = "ApplicationBarAnswer")
    public record BarAnswer(
            List<Barred> barred, @JsonbNillable @Nullable LocalDate earliestApplicationOn, boolean boundary) {}

    /** One bar; {@code boundary}: the rules can be read in two ways, and the later day is told. */
    @Schema(name = "ApplicationBarred")
    public record Barred(Trigger trigger, String rule, LocalDate lastBarredDay, boolean boundary) {

        static Barred of(ApplicationBar bar) {
            return new Barred(bar.trigger(), bar.trigger().rule(), bar.lastBarredDay(), bar.isBoundary());
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
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "The bars and the first day",
            content = @Content(schema = @Schema(implementation = BarAnswer.class)))
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response calculate(
            @RequestBody(content = @Content(schema = @Schema(implementation = QuestionSchema.class)))
                    Submission asked) {
        var bars = BarQuestion.read(asked);
        if (!asked.errors().isEmpty()) {
            return problems.invalid(asked.errors(), BarQuestion.WORDS);
        }
        return Response.ok(answer(bars)).build();
    }

    private static BarAnswer answer(List<ApplicationBar> bars) {
        var latest = ApplicationBar.latest(bars);
        return new BarAnswer(
                bars.stream().map(Barred::of).toList(),
                latest.map(ApplicationBar::earliestApplicationOn).orElse(null),
                latest.filter(ApplicationBar::isBoundary).isPresent());
    }
}
