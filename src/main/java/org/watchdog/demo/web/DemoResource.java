package org.watchdog.demo.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchdog.demo.DemoMode;
import org.watchdog.demo.DemoTime;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.Problems;

/** The demo's clock; not there where there is no demo. */
@Path("/demo/clock")
@Service
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

    /** How far the clock is to go. */
    @Schema(name = "ClockMove")
    record Move(
            @Schema(required = true, maxLength = 100, description = "ISO 8601, P10D or PT2H")
            String advance) {}

    @GET
    @PermitAll
    @APIResponse(responseCode = "200", description = "The business time")
    @APIResponse(responseCode = "404", description = "There is no demo here")
    public Now clock() {
        checkDemo();
        return Now.of(time.now());
    }

    @POST
    @RolesAllowed("ADMIN")
    @APIResponse(responseCode = "200", description = "All that came due has been done")
    @APIResponse(responseCode = "202", description = "It is still being done")
    @APIResponse(responseCode = "404", description = "There is no demo here")
    public Response advance(
            @RequestBody(content = @Content(schema = @Schema(implementation = Move.class))) Submission sent) {
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
