package org.watchdog.casefile.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.watchdog.casefile.Files;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;

/** The files of a case, as the case's page links to them. */
@Path("/cases/{number}/files")
@Service
public class FilePages {

    private final Files files;
    private final Download download;
    private final CurrentCaller caller;

    @Inject
    FilePages(Files files, Download download, CurrentCaller caller) {
        this.files = files;
        this.download = download;
        this.caller = caller;
    }

    /** The list stands on the case's own page. */
    @GET
    @Controller
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    public Response list(@PathParam("number") String number) {
        var asked = CaseNumber.read(number).orElseThrow(NotFoundException::new);
        return Response.seeOther(URI.create("/cases/" + asked + "#files")).build();
    }

    /** No page: bytes that are not given to a template. */
    @GET
    @Path("{id}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    public Response file(@PathParam("number") String number, @PathParam("id") String id) {
        return CaseNumber.read(number)
                .filter(n -> id.matches("\\d{1,18}"))
                .flatMap(n -> files.read(n, Long.parseLong(id), caller.signedIn()))
                .map(download::of)
                .orElseThrow(NotFoundException::new);
    }
}
