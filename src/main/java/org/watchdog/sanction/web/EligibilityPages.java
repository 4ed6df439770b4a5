package org.watchdog.sanction.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.watchdog.identity.Users;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.sanction.ApplicationBar;
import org.watchdog.sanction.BarBook;
import org.watchdog.sanction.BarBook.Recorded;

/**
 * From which day a business may apply, and why: every time without applications that is on record, by a measure or
 * entered by staff (rule book 7). Staff enter here what happens outside of this system, and take back what they entered
 * by mistake.
 */
@Controller
@Path("/register/{id}/eligibility")
@Service
public class EligibilityPages {

    private static final String VIEW = "sanction/eligibility.html";

    private final Licensees licensees;
    private final BarBook bars;
    private final Users users;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Refused refused;
    private final Models models;
    private final Clock clock;

    @Inject
    EligibilityPages(
            Licensees licensees,
            BarBook bars,
            Users users,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields form,
            Refused refused,
            Models models,
            Clock clock) {
        this.licensees = licensees;
        this.bars = bars;
        this.users = users;
        this.caller = caller;
        this.language = language;
        this.form = form;
        this.refused = refused;
        this.models = models;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "AUDITOR"})
    public Response show(@PathParam("id") String id) {
        return page(business(id), 200);
    }

    /** Enters what happened, after it was shown once more with the days that follow from it. */
    @POST
    @RolesAllowed({"SUPERVISOR", "SECRETARY"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@PathParam("id") String id) {
        var business = business(id);
        if (form.typed().containsKey("again")) {
            return page(business, 200);
        }
        var sent = form.submission();
        var bar = BarQuestion.one(sent).filter(b -> isPast(b.on()));
        if (sent.errors().isEmpty() && bar.isEmpty()) {
            sent.refuse("on", "future");
        }
        if (!sent.errors().isEmpty()) {
            refused.tell(BarQuestion.WORDS, sent.errors());
            return page(business, 422);
        }
        if (!form.typed().containsKey("sure")) {
            models.put("licensee", business);
            models.put("bar", bar.orElseThrow());
            models.put("typed", form.typed());
            models.put("keeps", "enter");
            return Response.ok("sanction/eligibility-confirm.html").build();
        }
        Contention.again(() -> {
            bars.enter(business.id(), bar.orElseThrow(), caller.signedIn().actor());
            return true;
        });
        return back(business, "entered");
    }

    /** Takes back what staff entered; sent twice, it is gone once. */
    @POST
    @Path("{bar}/withdraw")
    @RolesAllowed({"SUPERVISOR", "SECRETARY"})
    public Response withdraw(@PathParam("id") String id, @PathParam("bar") String bar) {
        var business = business(id);
        if (!bar.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        Contention.again(() -> bars.withdraw(
                business.id(), Long.parseLong(bar), caller.signedIn().actor()));
        return back(business, "withdrawn");
    }

    private Response page(Licensee business, int status) {
        var recorded = bars.of(business.id());
        var today = today();
        models.put("licensee", business);
        models.put("recorded", recorded);
        models.put("names", recorded.stream().collect(toMap(Recorded::id, this::recorder)));
        models.put("today", today);
        models.put(
                "holds",
                ApplicationBar.latest(recorded.stream().map(Recorded::bar).toList())
                        .filter(bar -> bar.earliestApplicationOn().isAfter(today))
                        .orElse(null));
        models.put("typed", form.typed());
        models.put("told", form.typed().getOrDefault("told", ""));
        var enters = caller.signedIn().isAnyOf(Role.SUPERVISOR, Role.SECRETARY);
        models.put("enters", enters);
        models.put("keeps", enters ? "enter" : null);
        return Response.status(status).entity(VIEW).build();
    }

    private String recorder(Recorded recorded) {
        var by = recorded.by().value();
        return UserId.read(by.substring(by.indexOf(':') + 1))
                .map(id -> users.nameOf(id, language.words().language()))
                .orElse(by);
    }

    private boolean isPast(LocalDate day) {
        return !day.isAfter(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.TOKYO);
    }

    private Licensee business(String id) {
        return LicenseeId.read(id).flatMap(licensees::find).orElseThrow(NotFoundException::new);
    }

    private static Response back(Licensee business, String told) {
        return Response.seeOther(URI.create("/register/" + business.id().value() + "/eligibility?told=" + told))
                .build();
    }
}
