package org.watchdog.letters.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.letters.Letter;
import org.watchdog.letters.Letters;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.Listing;
import org.watchdog.platform.web.Paper;
import org.watchdog.platform.web.Problems;

/** {@code /cases/{number}/letters}: what was written in a case. A holder gets the letters written to it. */
@Path("/cases/{number}/letters")
@Service
public class LettersResource {

    private final Letters letters;
    private final CurrentCaller caller;
    private final Problems problems;

    @Inject
    LettersResource(Letters letters, CurrentCaller caller, Problems problems) {
        this.letters = letters;
        this.caller = caller;
        this.problems = problems;
    }

    /** A letter in the list; {@code sha256} is that of its PDF. */
    public record Line(
            String id,
            String number,
            String caseNumber,
            String kind,
            String language,
            String recipient,
            String madeAt,
            String sha256) {

        static Line of(Letter letter) {
            return new Line(
                    Long.toString(letter.id()),
                    letter.number(),
                    letter.caseNumber().value(),
                    letter.kind().name(),
                    letter.language().tag(),
                    letter.recipient().name(),
                    letter.madeAt().toString(),
                    letter.sha256());
        }
    }

    @GET
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "The letters of the case")
    public Response list(@PathParam("number") String number) {
        return CaseNumber.read(number)
                .flatMap(n -> letters.of(n, caller.signedIn()))
                .map(found -> new Listing<>(found.stream().map(Line::of).toList(), null))
                .map(found -> Response.ok(found).build())
                .orElseGet(problems::notFound);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    @Produces({Paper.PDF, MediaType.APPLICATION_JSON})
    @APIResponse(responseCode = "200", description = "The letter as PDF")
    public Response letter(@PathParam("number") String number, @PathParam("id") String id) {
        return CaseNumber.read(number)
                .filter(n -> id.matches("\\d{1,18}"))
                .flatMap(n -> letters.printed(n, Long.parseLong(id), caller.signedIn()))
                .map(found -> Paper.of(found.pdf(), found.letter().fileName()))
                .orElseGet(problems::notFound);
    }
}
