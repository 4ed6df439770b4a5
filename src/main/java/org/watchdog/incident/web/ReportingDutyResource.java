package org.watchdog.incident.web;

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
import org.watchdog.incident.ReportingDuty;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Problems;

/** The calculator of duties: whom an incident must be reported to, why, and by when. It changes nothing. */
@Path("calculators/reporting-duty")
@Service
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReportingDutyResource {

    private final ReportingDuty duty;
    private final Problems problems;
    private final CurrentLanguage language;

    @Inject
    ReportingDutyResource(ReportingDuty duty, Problems problems, CurrentLanguage language) {
        this.duty = duty;
        this.problems = problems;
        this.language = language;
    }

    /** What is asked, for the description of the API; it is read field by field, so that every broken one is told. */
    @Schema(name = "DutyQuestion")
    public record DutyQuestionSchema(
            @Schema(required = true, format = "date", example = "2026-04-01")
            String knownOn,

            @Schema(required = true, minimum = "0", maximum = "10000000000", example = "200")
            long persons,

            boolean specialCareRequired,
            boolean financialLossPossible,
            boolean wrongfulPurposeFeared,
            boolean seenByUnspecifiedMany,
            boolean myNumber,
            boolean stronglyEncrypted,
            boolean recoveredUnseen,
            boolean contractorThatNotifiedEntruster) {}

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
    @Operation(summary = "Whom an incident must be reported to, why, and by when")
    @APIResponse(
            responseCode = "200",
            description = "The three duties",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Duties")))
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response calculate(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "DutyQuestion")))
                    Submission asked) {
        return DutyQuestion.answer(asked, duty)
                .map(duties ->
                        Response.ok(DutiesAnswer.of(duties, language.words())).build())
                .orElseGet(() -> problems.invalid(asked.errors(), DutyQuestion.WORDS));
    }
}
