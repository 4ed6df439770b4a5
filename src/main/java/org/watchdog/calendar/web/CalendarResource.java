package org.watchdog.calendar.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.ClosedDays;
import org.watchdog.calendar.NationalHolidays;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;

/** The closed days of a year, and the administrator's changes to them. */
@Path("/calendar")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    private final ClosedDays days;
    private final FormFields query;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Problems problems;
    private final Clock clock;

    @Inject
    CalendarResource(
            ClosedDays days,
            FormFields query,
            CurrentCaller caller,
            CurrentLanguage language,
            Problems problems,
            Clock clock) {
        this.days = days;
        this.query = query;
        this.caller = caller;
        this.language = language;
        this.problems = problems;
        this.clock = clock;
    }

    /** The closed days of a year by the newest edition. */
    public record Year(int year, String calendarVersion, List<ClosedDay> days) {}

    /** One of them; {@code source} and {@code calendarVersion} only where an edition says something of the day. */
    public record ClosedDay(
            String date,
            String name,
            String calendar,
            boolean closed,
            @Nullable String source,
            @Nullable String calendarVersion) {}

    /** The edition that was made. */
    public record Made(String calendarVersion) {}

    @Schema(name = "ClosedDayWanted")
    record WantedSchema(
            @Schema(required = true, format = "date") String date,
            @Schema(enumeration = {"NATIONAL", "BODY"}) String calendar,
            boolean closed,
            @Schema(maxLength = 100) String nameJa,
            @Schema(maxLength = 100) String nameEn,
            @Schema(required = true, maxLength = 500) String reason) {}

    @GET
    @RolesAllowed({"AUDITOR", "ADMIN"})
    @Operation(summary = "The holidays by law, the body's closed days and other exceptions of a year")
    @Parameters(@Parameter(name = "year", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The days of that year that are out of the ordinary")
    public Response year() {
        var sent = query.submission();
        int year = year(sent, clock);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), DayWanted.WORDS);
        }
        var words = language.words();
        return Response.ok(new Year(
                        year,
                        days.newest().toString(),
                        days.of(year).stream().map(d -> day(d, words)).toList()))
                .build();
    }

    /** The year that is asked for, else this one. */
    static int year(Submission sent, Clock clock) {
        long now = LocalDate.ofInstant(clock.instant(), Words.TOKYO).getYear();
        return sent.number("year", NationalHolidays.FIRST.getYear(), NationalHolidays.LAST.getYear())
                .orElse(now)
                .intValue();
    }

    private static ClosedDay day(ClosedDays.Known known, Words words) {
        return new ClosedDay(
                known.day().toString(),
                known.name().say(words),
                known.calendar().name(),
                known.closed(),
                known.entry().map(ClosedDays.Said::source).orElse(null),
                known.entry().map(said -> said.edition().toString()).orElse(null));
    }

    @POST
    @Path("days")
    @RolesAllowed("ADMIN")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Closes a day, or opens it after all, in a new edition of the calendar")
    @APIResponse(responseCode = "201", description = "A new edition of the calendar")
    @APIResponse(responseCode = "409", description = "The day is like that already")
    public Response change(
            @RequestBody(content = @Content(schema = @Schema(implementation = WantedSchema.class))) Submission sent) {
        var wanted = DayWanted.read(sent);
        if (wanted.isEmpty()) {
            return problems.invalid(sent.errors(), DayWanted.WORDS);
        }
        var by = caller.signedIn().actor();
        return Contention.again(() -> days.declare(wanted.get(), by))
                .map(edition -> Response.status(201)
                        .entity(new Made(edition.toString()))
                        .build())
                .orElseGet(() -> problems.conflict("calendar.change.same"));
    }
}
