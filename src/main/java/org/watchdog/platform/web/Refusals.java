package org.watchdog.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns whatever was thrown into an answer of ours: a problem for a program, a page for a person. An unexpected error
 * is logged once under a number that the answer quotes; never a stack trace to the outside.
 */
@Provider
public class Refusals implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    @Context
    HttpServletRequest request;

    @Inject
    Problems problems;

    @Inject
    PageWriter pages;

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof WebApplicationException refusal) {
            var status = refusal.getResponse().getStatus();
            if (status < 400 || refusal.getResponse().hasEntity()) {
                return refusal.getResponse();
            }
            if (status < 500) {
                return refused(status, refusal.getResponse());
            }
        }
        if (error instanceof IllegalArgumentException
                && error.getStackTrace().length > 0
                && error.getStackTrace()[0].getClassName().startsWith("org.glassfish.jersey.uri")) {
            return refused(404, Response.status(404).build());
        }
        var number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.log(Level.SEVERE, "unexpected error " + number, error);
        return Paths.isApi(request)
                ? problems.of(500, "platform.problem.500.detail", number)
                : pages.page(500, "platform/failed.html", "number", number);
    }

    private Response refused(int status, Response original) {
        if (Paths.isApi(request)) {
            var answer = Response.fromResponse(problems.of(status, "platform.problem." + status + ".detail"));
            for (var header : new String[] {HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER}) {
                if (original.getHeaderString(header) != null) {
                    answer.header(header, original.getHeaderString(header));
                }
            }
            return status == 401
                    ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build()
                    : answer.build();
        }
        return switch (status) {
            case 401 -> signIn();
            case 403 -> pages.page(403, "platform/forbidden.html");
            default -> pages.page(status, "platform/not-found.html");
        };
    }

    /** A page leads to the sign-in and comes back; a form that was filled in takes what was typed along. */
    private Response signIn() {
        if (request.getHeader("HX-Request") != null) {
            return Response.status(401).header("HX-Redirect", signIn(shown())).build();
        }
        var kept = request.getMethod().equals("POST") ? KeptForm.sent(request) : List.<KeptForm.Field>of();
        if (kept.isEmpty()) {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return Response.seeOther(URI.create(signIn(request.getRequestURI() + query)))
                    .build();
        }
        return pages.page(
                403,
                "identity/sign-in.html",
                Map.of("then", request.getRequestURI(), "kept", kept, "keeps", "sign-in", "keepsAt", "/sign-in"));
    }

    /** The page whose part was asked for. */
    private String shown() {
        var page = Optional.ofNullable(request.getHeader("HX-Current-URL")).orElse("/");
        try {
            var address = URI.create(page);
            return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static String signIn(String then) {
        return "/sign-in?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
    }
}
