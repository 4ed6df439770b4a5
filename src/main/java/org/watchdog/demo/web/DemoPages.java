package org.watchdog.demo.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.watchdog.demo.DemoMode;
import org.watchdog.demo.DemoTime;
import org.watchdog.demo.DemoTime.Moved;
import org.watchdog.demo.DemoUser;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;

/** The demo's page for the administrator: the clock to be moved, and who can sign in. */
@Controller
@Path("/demo")
@Service
public class DemoPages {

    private static final List<String> LENGTHS = List.of("P1D", "P5D", "P10D", "P1M", "P3M");

    private final DemoMode demo;
    private final DemoTime time;
    private final FormFields form;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    DemoPages(DemoMode demo, DemoTime time, FormFields form, CurrentLanguage language, Models models) {
        this.demo = demo;
        this.time = time;
        this.form = form;
        this.language = language;
        this.models = models;
    }

    @GET
    @RolesAllowed("ADMIN")
    public Response page() {
        checkDemo();
        return page(200, Map.of("moved", form.typed().getOrDefault("moved", "")));
    }

    @POST
    @RolesAllowed("ADMIN")
    public Response advance() {
        checkDemo();
        var sent = form.submission();
        var length = sent.requiredText("advance", 1, 100);
        var moved = sent.errors().isEmpty() ? time.advance(length) : Moved.NOT_FORWARD;
        if (moved != Moved.NOT_FORWARD) {
            return Response.seeOther(URI.create("/demo?moved=" + moved)).build();
        }
        sent.refuse("advance", "length");
        var errors = Problems.shown(sent.errors(), "demo.clock", language.words());
        return page(
                422,
                Map.of(
                        "moved",
                        "",
                        "typed",
                        length,
                        "errors",
                        errors,
                        "error",
                        Map.of("advance", errors.get(0).message())));
    }

    private Response page(int status, Map<String, Object> more) {
        more.forEach(models::put);
        models.put("now", time.now());
        models.put("lengths", LENGTHS);
        models.put("users", DemoUser.values());
        return Response.status(status).entity("demo/demo.html").build();
    }

    private void checkDemo() {
        if (!demo.on()) {
            throw new NotFoundException();
        }
    }
}
