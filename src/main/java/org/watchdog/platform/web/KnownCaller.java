package org.watchdog.platform.web;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * Who was let in, for the server's own filters: what roles he has, he says himself. The server would ask its policy
 * files, at every call anew, and hear the same.
 */
record KnownCaller(CallerPrincipal principal, SecurityContext server) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
        return Doorkeeper.opens(role, principal.caller());
    }

    @Override
    public boolean isSecure() {
        return server.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return server.getAuthenticationScheme();
    }
}
