package org.watchdog.incident.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.incident.IncidentDesk;
import org.watchdog.incident.Reported;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.platform.web.Idempotency.Answer;
import org.watchdog.platform.web.Problems;

/** {@code /incidents}: a business reports an incident, or staff who learnt of one elsewhere (contract, section 3). */
@Path("/incidents")
@Service
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IncidentsResource {

    /** Where the words of its errors stand. */
    static final String WORDS = "incident.error";

    private final IncidentDesk desk;
    private final Problems problems;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final CurrentLanguage language;

    @Inject
    IncidentsResource(
            IncidentDesk desk,
            Problems problems,
            Idempotency idempotency,
            CurrentCaller caller,
            CurrentLanguage language) {
        this.desk = desk;
        this.problems = problems;
        this.idempotency = idempotency;
        this.caller = caller;
        this.language = language;
    }

    /**
     * The report was taken.
     *
     * @param version of the incident's reports, from 1
     * @param similar other incidents that the same business discovered on the same day: perhaps the same one
     */
    @Schema(name = "ReportTaken")
    public record Taken(
            String caseNumber,
            String coverSheet,
            DutiesAnswer duties,
            String state,
            int version,
            List<String> similar) {}

    @POST
    @RolesAllowed({"LICENSEE", "INTAKE", "INVESTIGATOR", "SUPERVISOR"})
    @APIResponse(
            responseCode = "201",
            description = "The report is taken, and the case is open",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response report(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            allOf = {
                                                                ReportSchema.class,
                                                                ReportSchema.OpeningSchema.class
                                                            })))
                    Submission sent) {
        var by = caller.signedIn();
        return once("incidents", key, by.id() + sent.canonical(), () -> desk.report(sent, by), sent);
    }

    @POST
    @Path("{number}/reports")
    @RolesAllowed({"LICENSEE", "INTAKE", "INVESTIGATOR", "SUPERVISOR"})
    @APIResponse(
            responseCode = "201",
            description = "The next report of the same incident is taken",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    @APIResponse(responseCode = "409", description = "This kind of report has no place now")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response further(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportSchema.class)))
                    Submission sent) {
        var of = CaseNumber.read(number);
        if (of.isEmpty()) {
            return problems.notFound();
        }
        var by = caller.signedIn();
        return once(
                "incident reports",
                key,
                by.id() + "\n" + number + sent.canonical(),
                () -> desk.report(of.get(), sent, by),
                sent);
    }

    private Response once(String call, @Nullable String key, String body, Supplier<Reported> work, Submission sent) {
        return Contention.again(() -> idempotency.once(call, key, body, () -> answer(work.get(), sent)));
    }

    /** @throws WebApplicationException if nothing is taken: then nothing is kept of the key either */
    private Answer answer(Reported reported, Submission sent) {
        if (reported instanceof Reported.Taken taken) {
            return new Answer(201, "/api/v1/cases/" + taken.caseNumber(), told(taken));
        }
        throw new WebApplicationException(refusal(reported, sent));
    }

    private Response refusal(Reported reported, Submission sent) {
        if (reported instanceof Reported.OutOfPlace misplaced) {
            return problems.conflict(misplaced.because());
        }
        return reported instanceof Reported.Invalid ? problems.invalid(sent.errors(), WORDS) : problems.notFound();
    }

    private Taken told(Reported.Taken taken) {
        return new Taken(
                taken.caseNumber().value(),
                taken.cover().name(),
                DutiesAnswer.of(taken.duties(), language.words()),
                taken.state().name(),
                taken.n(),
                taken.similar().stream().map(CaseNumber::value).toList());
    }
}
