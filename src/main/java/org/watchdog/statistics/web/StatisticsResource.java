package org.watchdog.statistics.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.statistics.Figures;
import org.watchdog.statistics.FiscalYear;
import org.watchdog.statistics.Statistics;

/** {@code GET /statistics?year=}: the yearly figures in the categories of the rule book (contract, section 4). */
@Path("/statistics")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {

    private final Statistics statistics;
    private final FormFields query;
    private final Problems problems;
    private final CurrentLanguage language;

    @Inject
    StatisticsResource(Statistics statistics, FormFields query, Problems problems, CurrentLanguage language) {
        this.statistics = statistics;
        this.query = query;
        this.problems = problems;
        this.language = language;
    }

    /**
     * A year in figures.
     *
     * @param year the fiscal year: from 1 April of that year to 31 March of the next
     * @param times how long cases of every kind were in their states
     * @param reportingPercent businesses of those that hold a mark, in percent with one decimal
     */
    @Schema(name = "Statistics")
    public record Answer(
            int year,
            String from,
            String to,
            long reports,
            long businesses,
            long granted,
            BigDecimal reportingPercent,
            List<Section> categories,
            List<Time> times) {}

    /** One category; {@code of} are the incidents that say anything in it. */
    @Schema(name = "StatisticsCategory")
    public record Section(String category, String label, long of, List<Item> items) {}

    /**
     * How long cases of one kind were in one state, for the stays that ended in the year; in days of 24 hours with one
     * decimal.
     */
    @Schema(name = "StatisticsTime")
    public record Time(
            String kind, String state, String label, long count, BigDecimal averageDays, BigDecimal longestDays) {}

    /** One word of it; several may apply to one incident. */
    @Schema(name = "StatisticsItem")
    public record Item(String value, String label, long count, BigDecimal percent) {}

    @GET
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "INSURANCE", "AUDITOR"})
    @Parameter(name = "year", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(
            responseCode = "200",
            description = "The figures of a fiscal year",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "422", description = "No such year")
    public Response year() {
        var sent = query.submission();
        var year = sent.number("year", FiscalYear.FIRST, FiscalYear.LAST);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), "statistics.error");
        }
        var figures = statistics.of(year.map(Long::intValue).orElseGet(statistics::thisYear));
        return Response.ok(answer(figures, language.words())).build();
    }

    private static Answer answer(Figures figures, Words words) {
        return new Answer(
                figures.year(),
                figures.year() + "-04-01",
                (figures.year() + 1) + "-03-31",
                figures.reports(),
                figures.businesses(),
                figures.granted(),
                percent(figures.reportingPermille()),
                figures.tables().stream().map(table -> section(table, words)).toList(),
                figures.times().stream().map(time -> time(time, words)).toList());
    }

    private static Time time(Figures.Time time, Words words) {
        return new Time(
                time.kind().name(),
                time.state().name(),
                words.say("casefile.state." + time.state()),
                time.count(),
                BigDecimal.valueOf(time.averageTenthsOfDays(), 1),
                BigDecimal.valueOf(time.longestTenthsOfDays(), 1));
    }

    private static Section section(Figures.Table table, Words words) {
        var category = table.category();
        return new Section(
                category.name(),
                words.say("statistics.category." + category),
                table.of(),
                table.lines().stream()
                        .map(line -> new Item(
                                line.word(),
                                words.say(category.label(line.word())),
                                line.count(),
                                percent(line.permille())))
                        .toList());
    }

    private static BigDecimal percent(long permille) {
        return BigDecimal.valueOf(permille, 1);
    }
}
