package org.watchdog.statistics.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.ForBrowsers;
import org.watchdog.platform.web.FormFields;
import org.watchdog.statistics.FiscalYear;
import org.watchdog.statistics.Statistics;

/** The figures of a year for a spreadsheet; where no such year is asked for, the page says what is wrong. */
@ForBrowsers
@Path("/statistics/figures.csv")
@RequestScoped
public class FiguresFilePage {

    private final Statistics statistics;
    private final FormFields query;
    private final CurrentLanguage language;

    @Inject
    FiguresFilePage(Statistics statistics, FormFields query, CurrentLanguage language) {
        this.statistics = statistics;
        this.query = query;
        this.language = language;
    }

    @GET
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "INSURANCE", "AUDITOR"})
    public Response file() {
        var sent = query.submission();
        var year = sent.number("year", FiscalYear.FIRST, FiscalYear.LAST).map(Long::intValue);
        if (!sent.errors().isEmpty()) {
            return Response.seeOther(URI.create("/statistics?year=x")).build();
        }
        var asked = year.orElseGet(statistics::thisYear);
        return Response.ok(FiguresFile.of(statistics.of(asked), language.words()), "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statistics_" + asked + ".csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
