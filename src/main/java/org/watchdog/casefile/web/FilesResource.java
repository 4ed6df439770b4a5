package org.watchdog.casefile.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.Files;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.Listing;
import org.watchdog.platform.web.Problems;

/** {@code /cases/{number}/files}: what was given to a case, and each file as it came. */
@Path("/cases/{number}/files")
@Service
public class FilesResource {

    private final Files files;
    private final Download download;
    private final CurrentCaller caller;
    private final Problems problems;

    @Inject
    FilesResource(Files files, Download download, CurrentCaller caller, Problems problems) {
        this.files = files;
        this.download = download;
        this.caller = caller;
        this.problems = problems;
    }

    /**
     * A file in the list.
     *
     * @param message id of the message it came with; absent if it came with the complaint itself
     * @param sha256 of its bytes, 64 hexadecimal digits
     */
    public record Line(
            String id,
            @Nullable String message,
            String from,
            String at,
            String name,
            String type,
            long size,
            String sha256) {

        static Line of(Files.Given file) {
            return new Line(
                    Long.toString(file.id()),
                    file.message().map(id -> Long.toString(id)).orElse(null),
                    file.from().name(),
                    file.at().toString(),
                    file.name(),
                    file.content().type().mediaType(),
                    file.content().size(),
                    file.content().sha256());
        }
    }

    @GET
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "The files of the case")
    public Response list(@PathParam("number") String number) {
        return CaseNumber.read(number)
                .flatMap(n -> files.list(n, caller.signedIn()))
                .map(found -> new Listing<>(found.stream().map(Line::of).toList(), null))
                .map(found -> Response.ok(found).build())
                .orElseGet(problems::notFound);
    }

    /** The bytes, whatever the client says it accepts: a file has one form. */
    @GET
    @Path("{id}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    @APIResponse(responseCode = "200", description = "The bytes of the file")
    public Response file(@PathParam("number") String number, @PathParam("id") String id) {
        return CaseNumber.read(number)
                .filter(n -> id.matches("\\d{1,18}"))
                .flatMap(n -> files.read(n, Long.parseLong(id), caller.signedIn()))
                .map(download::of)
                .orElseGet(problems::notFound);
    }
}
