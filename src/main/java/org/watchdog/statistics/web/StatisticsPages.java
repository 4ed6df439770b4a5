package org.watchdog.statistics.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;
import org.watchdog.statistics.FiscalYear;
import org.watchdog.statistics.Statistics;

/** The yearly figures as a page: a table with a bar in each line. */
@Controller
@Path("/statistics")
@Service
public class StatisticsPages {

    private static final String VIEW = "statistics/year.html";

    private final Statistics statistics;
    private final FormFields query;
    private final Models models;
    private final CurrentLanguage language;

    @Inject
    StatisticsPages(Statistics statistics, FormFields query, Models models, CurrentLanguage language) {
        this.statistics = statistics;
        this.query = query;
        this.models = models;
        this.language = language;
    }

    @GET
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "INSURANCE", "AUDITOR"})
    public Response year() {
        var sent = query.submission();
        var year = asked(sent);
        models.put("typed", query.typed());
        if (year.isEmpty()) {
            return refuse(sent);
        }
        models.put("figures", statistics.of(year.get()));
        models.put("breaks", year.get() <= FiscalYear.BREAK);
        models.put("isFirst", year.get() == FiscalYear.FIRST);
        models.put("isLast", year.get() >= statistics.thisYear());
        return Response.ok(VIEW).build();
    }

    private Optional<Integer> asked(Submission sent) {
        var year = sent.number("year", FiscalYear.FIRST, FiscalYear.LAST).map(Long::intValue);
        return sent.errors().isEmpty() ? year.or(() -> Optional.of(statistics.thisYear())) : Optional.empty();
    }

    private Response refuse(Submission sent) {
        var errors = Problems.shown(sent.errors(), "statistics.error", language.words());
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
        return Response.status(422).entity(VIEW).build();
    }
}
