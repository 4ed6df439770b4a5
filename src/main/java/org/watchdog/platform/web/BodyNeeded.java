package org.watchdog.platform.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.watchdog.platform.api.Submission;

/**
 * Where a JSON object is asked for and no type is named, nothing was read, and the method would get {@code null}: 400
 * if there is no body, 415 if there is one (contract, section 1).
 */
@Provider
public class BodyNeeded implements ContainerRequestFilter {

    @Context
    ResourceInfo target;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = target.getResourceMethod();
        if (method != null
                && request.getMediaType() == null
                && List.of(method.getParameterTypes()).contains(Submission.class)) {
            throw request.hasEntity() ? new NotSupportedException() : new BadRequestException();
        }
    }
}
