package org.watchdog.identity.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.watchdog.identity.Recusals;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CallerPrincipal;

/**
 * Recusal as a wall before every page and every call: whatever lies under the number of a case is not there for who is
 * recused from it, whatever his roles are (promise 4). An address that is added later stands behind it by itself. What
 * is reached without a number, by a task or in a list, is kept back by the room itself.
 */
@Provider
@Service
@Priority(Priorities.AUTHORIZATION + 1)
public class RecusalWall implements ContainerRequestFilter {

    private final Recusals recusals;

    @Inject
    RecusalWall(Recusals recusals) {
        this.recusals = recusals;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() instanceof CallerPrincipal known) {
            var user = known.caller().id();
            request.getUriInfo().getPathSegments().forEach(part -> stop(user, part.getPath()));
        }
    }

    private void stop(UserId user, String part) {
        if (CaseNumber.read(part).filter(number -> recusals.bars(user, number)).isPresent()) {
            throw new NotFoundException();
        }
    }
}
