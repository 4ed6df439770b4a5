package org.watchdog.calendar.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.watchdog.calendar.CalendarEntry;
import org.watchdog.calendar.ClosedDays;
import org.watchdog.calendar.NationalHolidays;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/**
 * The administrator's page of the calendar. A change is shown once more before it is made: deadlines that it lengthens
 * stay longer.
 */
@Controller
@Path("/calendar")
@Service
public class CalendarPages {

    private static final String VIEW = "calendar/year.html";

    private final ClosedDays days;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;
    private final Clock clock;

    @Inject
    CalendarPages(
            ClosedDays days,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields form,
            Models models,
            Clock clock) {
        this.days = days;
        this.caller = caller;
        this.language = language;
        this.form = form;
        this.models = models;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"AUDITOR", "ADMIN"})
    public Response show() {
        var asked = form.submission();
        models.put("told", "changed".equals(form.typed().get("told")));
        return page(
                CalendarResource.year(asked, clock),
                asked.errors(),
                asked.errors().isEmpty() ? 200 : 422);
    }

    @POST
    @RolesAllowed("ADMIN")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change() {
        var sent = form.submission();
        if (form.typed().containsKey("again")) {
            return page(CalendarResource.year(sent, clock), List.of(), 200);
        }
        var wanted = DayWanted.read(sent).filter(entry -> isNew(entry, sent));
        if (wanted.isEmpty()) {
            return page(CalendarResource.year(sent, clock), sent.errors(), 422);
        }
        var entry = wanted.get();
        if (!form.typed().containsKey("sure")) {
            models.put("entry", entry);
            models.put("typed", form.typed());
            models.put("keeps", "change");
            return Response.ok("calendar/confirm.html").build();
        }
        var by = caller.signedIn().actor();
        Contention.again(() -> days.declare(entry, by)); // sent twice, it is made once
        return Response.seeOther(
                        URI.create("/calendar?told=changed&year=" + entry.day().getYear()))
                .build();
    }

    private boolean isNew(CalendarEntry entry, Submission sent) {
        var isNew = form.typed().containsKey("sure") || days.isNew(entry);
        if (!isNew) {
            sent.refuse("date", "same");
        }
        return isNew;
    }

    private Response page(int year, List<FieldError> wrong, int status) {
        var errors = Problems.shown(wrong, DayWanted.WORDS, language.words());
        models.put("year", year);
        models.put("before", year > NationalHolidays.FIRST.getYear() ? "/calendar?year=" + (year - 1) : null);
        models.put("after", year < NationalHolidays.LAST.getYear() ? "/calendar?year=" + (year + 1) : null);
        models.put("days", days.of(year));
        models.put("editions", days.editions());
        models.put("typed", form.typed());
        models.put("keeps", caller.signedIn().isAnyOf(Role.ADMIN) ? "change" : null);
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
        return Response.status(status).entity(VIEW).build();
    }
}
