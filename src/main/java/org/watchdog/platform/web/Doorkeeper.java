package org.watchdog.platform.web;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;

/**
 * Lets a request through to a method only as its annotation says: {@link PermitAll}, or {@link RolesAllowed} with roles
 * or {@code **} for whoever is signed in. A method without either is closed to everybody. Nobody signed in: 401 (a page
 * leads to the sign-in); the wrong role: 403.
 */
@Provider
@Priority(Priorities.AUTHORIZATION - 1) // before the server's own filter, which says 403 where 401 is meant
public class Doorkeeper implements ContainerRequestFilter {

    /** In {@link RolesAllowed}: any role, as long as somebody is signed in (Jakarta Security's own sign). */
    public static final String SIGNED_IN = "**";

    @Context
    ResourceInfo target;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = target.getResourceMethod();
        if (method == null || method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        if (!(request.getSecurityContext().getUserPrincipal() instanceof CallerPrincipal known)) {
            throw new NotAuthorizedException("Bearer");
        }
        var allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null || !opens(allowed.value(), known.caller())) {
            throw new ForbiddenException();
        }
        request.setSecurityContext(new KnownCaller(known, request.getSecurityContext()));
    }

    private static boolean opens(String[] roles, Caller caller) {
        return Arrays.stream(roles).anyMatch(role -> opens(role, caller));
    }

    static boolean opens(String role, Caller caller) {
        return role.equals(SIGNED_IN) || caller.isAnyOf(Role.valueOf(role));
    }
}
