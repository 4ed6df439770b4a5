package org.watchdog.calendar.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** The calculator as a page: a form that asks by its address, so that an answer can be kept as a link. */
@Path("calculators/deadline")
@Controller
@Service
public class DeadlinePage {

    private static final String VIEW = "calendar/deadline.html";
    private static final Set<String> FIELDS =
            Set.of("from", "from-year", "from-month", "from-day", "count", "unit", "countFirstDay", "roll", "calendar");

    private final OpenDays days;
    private final FormFields fields;
    private final Models models;
    private final CurrentLanguage language;
    private final Clock clock;

    @Inject
    DeadlinePage(OpenDays days, FormFields fields, Models models, CurrentLanguage language, Clock clock) {
        this.days = days;
        this.fields = fields;
        this.models = models;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR",
        "ADMIN",
        "LICENSEE"
    })
    public Response ask() {
        var typed = fields.typed();
        models.put("typed", fields.shown());
        if (typed.keySet().stream().noneMatch(FIELDS::contains)) {
            return Response.ok(VIEW).build();
        }
        var asked = fields.submission();
        var answer = Question.answer(asked, days);
        answer.ifPresent(this::show);
        return answer.isPresent() ? Response.ok(VIEW).build() : refuse(asked);
    }

    private void show(Explanation explanation) {
        var today = LocalDate.ofInstant(clock.instant(), Words.TOKYO);
        models.put("explanation", explanation);
        models.put("left", days.left(today, explanation));
    }

    private Response refuse(Submission asked) {
        var errors = Problems.shown(asked.errors(), Question.WORDS, language.words());
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
        return Response.status(422).entity(VIEW).build();
    }
}
