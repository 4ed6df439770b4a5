package org.watchdog.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;
import java.util.Optional;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Language;

/** Who sent this request. */
@RequestScoped
public class CurrentCaller {

    private final HttpServletRequest request;

    @Inject
    CurrentCaller(HttpServletRequest request) {
        this.request = request;
    }

    /** For the proxy of the request scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own field
    protected CurrentCaller() {
        this.request = null;
    }

    /** The signed-in user, if there is one. */
    public Optional<Caller> caller() {
        return principal().map(CallerPrincipal::caller);
    }

    /** @throws NotAuthorizedException (401) if nobody is signed in */
    public Caller signedIn() {
        return caller().orElseThrow(() -> new NotAuthorizedException("Bearer"));
    }

    /** How the signed-in user is named on the page. */
    public Optional<String> displayName(Language language) {
        return principal().map(p -> language == Language.JA ? p.displayNameJa() : p.displayNameEn());
    }

    private Optional<CallerPrincipal> principal() {
        return request.getUserPrincipal() instanceof CallerPrincipal known ? Optional.of(known) : Optional.empty();
    }
}
