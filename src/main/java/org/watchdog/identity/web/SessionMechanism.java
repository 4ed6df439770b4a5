package org.watchdog.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchdog.identity.Session;
import org.watchdog.identity.Session.Kind;
import org.watchdog.identity.Sessions;
import org.watchdog.platform.web.CallerPrincipal;
import org.watchdog.platform.web.Cookies;

/**
 * Recognises who sends a request: a program by its bearer token, a browser by its cookie. The cookie opens pages, and
 * of the API only what is read, so that no other site can make a browser change anything there. It refuses nobody; what
 * needs a signed-in user says so itself. No HTTP session is ever made.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    /** The name of the cookie, without the prefix it gets under https. */
    static final String COOKIE = "wd";

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;

    @Inject
    SessionMechanism(Sessions sessions) {
        this.sessions = sessions;
    }

    /** For the proxy of the application scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own field
    protected SessionMechanism() {
        this.sessions = null;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getRequestURI().startsWith("/assets/")) {
            return context.doNothing();
        }
        var bearer = bearer(request);
        var session = bearer.isPresent()
                ? bearer.flatMap(token -> used(token, Kind.BEARER))
                : cookie(request).flatMap(token -> used(token, Kind.COOKIE));
        return session.isPresent() ? known(session.get(), context) : context.doNothing();
    }

    private Optional<Session> used(String token, Kind kind) {
        var session = sessions.find(token, kind);
        if (session.map(Session::rested).orElse(false)) {
            sessions.use(token);
        }
        return session;
    }

    private static AuthenticationStatus known(Session session, HttpMessageContext context) {
        var caller = session.caller();
        var roles = caller.roles().stream().map(Enum::name).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(caller, session.nameJa(), session.nameEn()), roles);
    }

    /** The token of the header {@code Authorization}, if there is one. */
    static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return request.getRequestURI().startsWith("/api/") && !reads ? Optional.empty() : Cookies.read(request, COOKIE);
    }
}
