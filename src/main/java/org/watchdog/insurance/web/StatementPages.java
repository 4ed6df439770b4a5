package org.watchdog.insurance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.watchdog.insurance.StatementPaper;
import org.watchdog.insurance.Statements;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.ForBrowsers;
import org.watchdog.platform.web.Paper;

/** What moved in a month, as files for the insurer. */
@ForBrowsers
@Path("/policies/statements")
@Service
public class StatementPages {

    private final Statements statements;
    private final StatementPaper paper;
    private final CurrentLanguage language;

    @Inject
    StatementPages(Statements statements, StatementPaper paper, CurrentLanguage language) {
        this.statements = statements;
        this.paper = paper;
        this.language = language;
    }

    @GET
    @Path("{month: [0-9-]+}.csv")
    @RolesAllowed({"INSURANCE", "AUDITOR"})
    public Response csv(@PathParam("month") String month) {
        var statement = statements.of(read(month));
        return Response.ok(paper.csv(statement, language.words()), "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"insurance_" + month + ".csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("{month: [0-9-]+}.pdf")
    @RolesAllowed({"INSURANCE", "AUDITOR"})
    public Response pdf(@PathParam("month") String month) {
        var statement = statements.of(read(month));
        return Paper.of(paper.pdf(statement, language.language()), "insurance_" + month + ".pdf");
    }

    private static YearMonth read(String month) {
        try {
            var read = YearMonth.parse(month);
            if (read.getYear() >= 1990 && read.getYear() <= 2199) {
                return read;
            }
        } catch (DateTimeParseException e) {
            // a thirteenth month, say
        }
        throw new NotFoundException();
    }
}
