package org.watchdog.calendar.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Problems;

/** The calculator of deadlines: when something falls due, and every day of the way there. It changes nothing. */
@Path("calculators/deadline")
@Service
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeadlineResource {

    private final OpenDays days;
    private final Problems problems;
    private final CurrentLanguage language;

    @Inject
    DeadlineResource(OpenDays days, Problems problems, CurrentLanguage language) {
        this.days = days;
        this.problems = problems;
        this.language = language;
    }

    /** What is asked, for the description of the API; it is read field by field, so that every broken one is told. */
    @Schema(name = "DeadlineQuestion")
    public record DeadlineQuestion(
            @Schema(required = true, format = "date", example = "2026-05-01")
            String from,

            @Schema(required = true, minimum = "1", maximum = "3660")
            int count,

            @Schema(
                    required = true,
                    enumeration = {"CALENDAR_DAYS", "BUSINESS_DAYS", "MONTHS"})
            String unit,

            boolean countFirstDay,

            @Schema(enumeration = {"NONE", "NEXT_OPEN_DAY"}) String roll,
            @Schema(enumeration = {"NATIONAL", "BODY"}) String calendar) {}

    /** The due day with its calculation; {@code because} tells the rule in words. */
    @Schema(name = "DeadlineAnswer")
    public record DeadlineAnswer(
            @Schema(format = "date") String from,

            @Schema(format = "date") String dueOn,

            List<DeadlineDay> days,
            String calendarVersion,
            List<String> because) {

        static DeadlineAnswer of(Explanation explanation, Words words) {
            return new DeadlineAnswer(
                    explanation.from().toString(),
                    explanation.dueOn().toString(),
                    explanation.days().stream()
                            .map(d -> new DeadlineDay(
                                    d.date().toString(),
                                    d.counted(),
                                    d.number(),
                                    d.reason().say(words)))
                            .toList(),
                    explanation.calendarVersion(),
                    explanation.told(words, explanation.from()).sentences());
        }
    }

    /** One day of the calculation; {@code number} is 0 for a day that is not counted. */
    @Schema(name = "DeadlineDay")
    public record DeadlineDay(@Schema(format = "date") String date, boolean counted, int number, String reason) {}

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
    @Operation(summary = "When a deadline falls due, and why")
    @APIResponse(
            responseCode = "200",
            description = "The due day with every day from the first on",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DeadlineAnswer")))
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response calculate(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "DeadlineQuestion")))
                    Submission asked) {
        return Question.answer(asked, days)
                .map(explanation -> Response.ok(DeadlineAnswer.of(explanation, language.words()))
                        .build())
                .orElseGet(() -> problems.invalid(asked.errors(), Question.WORDS));
    }
}
