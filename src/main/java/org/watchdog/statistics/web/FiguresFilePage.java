package org.watchdog.statistics.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.ForBrowsers;
import org.watchdog.platform.web.FormFields;
import org.watchdog.statistics.Figures;
import org.watchdog.statistics.FiscalYear;
import org.watchdog.statistics.Statistics;

/**
 * The figures of a year for a spreadsheet, in two files; where no such year is asked for, the page says what is wrong.
 */
@ForBrowsers
@Path("/statistics")
@Service
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

    /** What is written into a file. */
    private interface File {
        byte[] of(Figures figures, Words words);
    }

    /** The incidents in the categories of the field. */
    @GET
    @Path("figures.csv")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "INSURANCE", "AUDITOR"})
    public Response figures() {
        return file("statistics", FiguresFile::of);
    }

    /** How long the cases were in each state. */
    @GET
    @Path("times.csv")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "INSURANCE", "AUDITOR"})
    public Response times() {
        return file("times", TimesFile::of);
    }

    private Response file(String name, File file) {
        var sent = query.submission();
        var year = sent.number("year", FiscalYear.FIRST, FiscalYear.LAST).map(Long::intValue);
        if (!sent.errors().isEmpty()) {
            return Response.seeOther(URI.create("/statistics?year=x")).build();
        }
        var asked = year.orElseGet(statistics::thisYear);
        return Response.ok(file.of(statistics.of(asked), language.words()), "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "_" + asked + ".csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
