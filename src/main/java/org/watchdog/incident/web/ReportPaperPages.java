package org.watchdog.incident.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.ForBrowsers;

/** The papers of an incident's report, to be saved from its pages. */
@ForBrowsers
@Path("/cases/{number}/reports")
@Service
public class ReportPaperPages {

    private final ReportPapers papers;

    @Inject
    ReportPaperPages(ReportPapers papers) {
        this.papers = papers;
    }

    @GET
    @Path("{n: \\d+}/paper")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    public Response paper(@PathParam("number") String number, @PathParam("n") int n) {
        return papers.report(number, n).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{n: \\d+}/ppc")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    public Response ppc(@PathParam("number") String number, @PathParam("n") int n) {
        return papers.ppc(number, n).orElseThrow(NotFoundException::new);
    }
}
