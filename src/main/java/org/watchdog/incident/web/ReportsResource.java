package org.watchdog.incident.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchdog.incident.ReadingDesk;
import org.watchdog.incident.ReportText;
import org.watchdog.incident.Reports.Sent;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.Listing;
import org.watchdog.platform.web.Paper;
import org.watchdog.platform.web.Problems;

/** {@code /cases/{number}/reports}: the versions of an incident's report, each as fields and on paper. */
@Path("/cases/{number}/reports")
@Service
public class ReportsResource {

    private final ReadingDesk desk;
    private final ReportPapers papers;
    private final CurrentCaller caller;
    private final Problems problems;

    @Inject
    ReportsResource(ReadingDesk desk, ReportPapers papers, CurrentCaller caller, Problems problems) {
        this.desk = desk;
        this.papers = papers;
        this.caller = caller;
        this.problems = problems;
    }

    /**
     * A version in the list.
     *
     * @param n from 1
     * @param paper where the report with its cover is, as PDF
     * @param ppc where the nine items for the PPC are, as PDF
     */
    @Schema(name = "ReportVersion")
    public record Line(int n, String report, String at, String by, String fields, String paper, String ppc) {

        static Line of(CaseNumber number, Sent sent) {
            var here = "/api/v1/cases/" + number + "/reports/" + sent.n();
            return new Line(
                    sent.n(),
                    sent.report().kind().name(),
                    sent.at().toString(),
                    sent.by().value(),
                    here,
                    here + "/paper",
                    here + "/ppc");
        }
    }

    @GET
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "The versions of the report, the first one first")
    public Response list(@PathParam("number") String number) {
        return CaseNumber.read(number)
                .flatMap(known -> desk.all(known, caller.signedIn())
                        .map(all -> new Listing<>(
                                all.stream().map(sent -> Line.of(known, sent)).toList(), null)))
                .map(found -> Response.ok(found).build())
                .orElseGet(problems::notFound);
    }

    @GET
    @Path("{n}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "One version: n, at, by, and the fields that were told")
    public Response version(@PathParam("number") String number, @PathParam("n") int n) {
        return CaseNumber.read(number)
                .flatMap(known -> desk.one(known, n, caller.signedIn()))
                .map(sent -> Response.ok(told(sent)).build())
                .orElseGet(problems::notFound);
    }

    private static Map<String, Object> told(Sent sent) {
        var told = new LinkedHashMap<String, Object>();
        told.put("n", sent.n());
        told.put("at", sent.at().toString());
        told.put("by", sent.by().value());
        told.putAll(ReportText.fields(sent.report()));
        return told;
    }

    @GET
    @Path("{n}/paper")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    @Produces({Paper.PDF, MediaType.APPLICATION_JSON})
    @APIResponse(responseCode = "200", description = "The cover sheet and the report in the order of the form, as PDF")
    public Response paper(@PathParam("number") String number, @PathParam("n") int n) {
        return papers.report(number, n).orElseGet(problems::notFound);
    }

    @GET
    @Path("{n}/ppc")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR", "LICENSEE"})
    @Produces({Paper.PDF, MediaType.APPLICATION_JSON})
    @APIResponse(responseCode = "200", description = "The nine items for the PPC, for the business to send, as PDF")
    public Response ppc(@PathParam("number") String number, @PathParam("n") int n) {
        return papers.ppc(number, n).orElseGet(problems::notFound);
    }
}
