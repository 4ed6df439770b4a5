package org.watchdog.identity.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchdog.identity.Session.Kind;
import org.watchdog.identity.Sessions;
import org.watchdog.identity.SignIn;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.Doorkeeper;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Sender;

/** The tokens of programs: given for a password, sent with each request, given back. */
@Path("/tokens")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private final Sender sender;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Problems problems;
    private final HttpServletRequest request;

    @Inject
    TokensResource(SignIn signIn, Sessions sessions, Problems problems, HttpServletRequest request, Sender sender) {
        this.sender = sender;
        this.signIn = signIn;
        this.sessions = sessions;
        this.problems = problems;
        this.request = request;
    }

    /**
     * A token and what it is good for.
     *
     * @param expiresAt if it is not used before; each use moves it on
     */
    public record Given(String token, Instant expiresAt, List<Role> roles) {}

    /** What is asked of a program that signs in. */
    @Schema(name = "Credentials")
    record Asked(
            @Schema(required = true, maxLength = 100) String username,
            @Schema(required = true, maxLength = 1_000) String password,
            @Schema(maxLength = 20) String otp) {}

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "A token")
    @APIResponse(responseCode = "401", description = "Not these credentials")
    @APIResponse(responseCode = "429", description = "Too many failures; see Retry-After")
    public Response open(
            @RequestBody(content = @Content(schema = @Schema(implementation = Asked.class))) Submission sent) {
        var attempt = Credentials.read(sent, sender.address(request));
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), Credentials.WORDS);
        }
        var outcome = signIn.attempt(attempt, Kind.BEARER);
        if (outcome instanceof SignIn.Opened opened) {
            var until = opened.until().truncatedTo(ChronoUnit.SECONDS);
            var roles = opened.roles().stream().sorted().toList();
            return Response.ok(new Given(opened.token(), until, roles)).build();
        }
        return outcome instanceof SignIn.TooMany tooMany
                ? problems.tooMany(tooMany.seconds())
                : Response.fromResponse(problems.of(401, "identity.signIn.refused"))
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build();
    }

    /** Gives the token back that this very request was sent with. */
    @DELETE
    @RolesAllowed(Doorkeeper.SIGNED_IN)
    @Path("/current")
    @APIResponse(responseCode = "204", description = "The token is no longer good")
    public Response close() {
        SessionMechanism.bearer(request).ifPresent(sessions::close);
        return Response.noContent().build();
    }
}
