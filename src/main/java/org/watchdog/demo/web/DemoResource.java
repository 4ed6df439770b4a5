package org.watchdog.demo.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.watchdog.demo.DemoMode;
import org.watchdog.demo.DemoTime;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.Problems;

/** The demo's clock; not there where there is no demo. */
@Path("/demo/clock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DemoResource {

    private final DemoMode demo;
    private final DemoTime time;
    private final Problems problems;

    @Inject
    DemoResource(DemoMode demo, DemoTime time, Problems problems) {
        this.demo = demo;
        this.time = time;
        this.problems = problems;
    }

    /** What time it is for the business. */
    public record Now(Instant now) {

        static Now of(Instant instant) {
            return new Now(instant.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    @GET
    @PermitAll
    public Now clock() {
        checkDemo();
        return Now.of(time.now());
    }

    @POST
    @RolesAllowed("ADMIN")
    public Response advance(Submission sent) {
        checkDemo();
        var length = sent.requiredText("advance", 1, 100);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), "demo.clock");
        }
        return switch (time.advance(length)) {
            case NOT_FORWARD -> {
                sent.refuse("advance", "length");
                yield problems.invalid(sent.errors(), "demo.clock");
            }
            case DONE -> Response.ok(Now.of(time.now())).build();
            case STILL_WORKING -> Response.accepted(Now.of(time.now())).build();
        };
    }

    private void checkDemo() {
        if (!demo.on()) {
            throw new NotFoundException();
        }
    }
}
