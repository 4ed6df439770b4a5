package org.watchdog.severity.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Problems;
import org.watchdog.severity.Grade;
import org.watchdog.severity.Grade.Proposal;
import org.watchdog.severity.Grade.Reason;
import org.watchdog.severity.GradeWords;
import org.watchdog.severity.Grading;

/** The calculator of severity: the level of an incident, each reason, and the measure. It changes nothing. */
@Path("calculators/severity")
@Service
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SeverityResource {

    private final Grading grading;
    private final Problems problems;
    private final CurrentLanguage language;
    private final Clock clock;

    @Inject
    SeverityResource(Grading grading, Problems problems, CurrentLanguage language, Clock clock) {
        this.grading = grading;
        this.problems = problems;
        this.language = language;
        this.clock = clock;
    }

    /** What is asked, for the description of the API; it is read field by field, so that every broken one is told. */
    @Schema(name = "SeverityQuestion")
    public record SeverityQuestion(
            @Schema(enumeration = {"PMK510", "R1_2006", "PMK500_2022"})
            String regime,

            @Schema(format = "date", example = "2026-06-10") String decidedOn,

            @Schema(
                    enumeration = {"GRANTED", "UNDER_REVIEW", "CONSIDERING"},
                    example = "GRANTED")
            String reporter,

            @Schema(minimum = "0", maximum = "10000000000", example = "1200")
            long persons,

            @Schema(
                    enumeration = {"CONTACT_ONLY", "BEHAVIOUR_CHILDREN_CREDENTIALS", "SENSITIVE_OR_FINANCIAL"},
                    example = "CONTACT_ONLY")
            String data,

            @Schema(
                    enumeration = {
                        "OUTSIDE_DESPITE_CONTROLS",
                        "INDIVIDUAL_SLIP",
                        "DEFICIENT_CONTROLS",
                        "ORGANISATIONAL_MISCONDUCT"
                    },
                    example = "INDIVIDUAL_SLIP")
            String cause,

            @Schema(example = "false") boolean malicious,

            @Schema(
                    enumeration = {"NONE", "FEARED", "CONFIRMED"},
                    example = "NONE")
            String secondaryDamage,

            @Schema(
                    enumeration = {"ADEQUATE", "LATE_OR_INADEQUATE", "UNREPORTED_OR_FALSE"},
                    example = "ADEQUATE")
            String response,

            @Schema(
                    enumeration = {"NONE", "SAME_TYPE_REPEATED", "RECOMMENDATION_OR_HEAVIER"},
                    example = "NONE")
            String history,

            @Schema(minimum = "1", maximum = "5", description = "Of 2006 only")
            int level) {}

    /** The grade with each reason; {@code provisional}: something in it is not the official number. */
    @Schema(name = "SeverityAnswer")
    public record SeverityAnswer(
            @JsonbNillable @Nullable Integer level,
            List<FactorAnswer> factors,
            @JsonbNillable @Nullable String measure,
            @Nullable SuspensionAnswer suspensionMonths,
            @JsonbNillable @Nullable Integer blockedMonths,
            boolean provisional,
            String criteria,
            List<String> nearest) {

        static SeverityAnswer of(Grade grade, Words words) {
            var told = new GradeWords(words);
            return new SeverityAnswer(
                    boxed(grade.level()),
                    grade.reasons().stream()
                            .map(reason -> FactorAnswer.of(reason, told))
                            .toList(),
                    grade.proposal().map(p -> p.measure().name()).orElse(null),
                    grade.proposal()
                            .flatMap(Proposal::suspension)
                            .map(s -> new SuspensionAnswer(s.min(), s.max(), s.proposed()))
                            .orElse(null),
                    boxed(grade.proposal().map(Proposal::blockedMonths).orElse(OptionalInt.empty())),
                    grade.provisional(),
                    String.join(", ", grade.criteria()),
                    grade.nearMisses().stream().map(told::nearMiss).toList());
        }

        static @Nullable Integer boxed(OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
    }

    /** One rule that fired, in words. */
    @Schema(name = "SeverityFactor")
    public record FactorAnswer(String factor, int points, String rule, String because) {

        static FactorAnswer of(Reason reason, GradeWords told) {
            return new FactorAnswer(
                    reason.factor().name(), reason.points(), reason.rule().id(), told.because(reason));
        }
    }

    /** Whole months. */
    @Schema(name = "SuspensionMonths")
    @JsonbNillable
    public record SuspensionAnswer(int min, int max, int proposed) {}

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
    @Operation(summary = "How grave an incident is, why, and what measure follows")
    @APIResponse(
            responseCode = "200",
            description = "The level with its reasons",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "SeverityAnswer")))
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response calculate(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "SeverityQuestion")))
                    Submission asked) {
        Optional<Grade> grade = Question.answer(asked, grading, LocalDate.ofInstant(clock.instant(), Words.TOKYO));
        return grade.map(
                        g -> Response.ok(SeverityAnswer.of(g, language.words())).build())
                .orElseGet(() -> problems.invalid(asked.errors(), Question.WORDS));
    }
}
