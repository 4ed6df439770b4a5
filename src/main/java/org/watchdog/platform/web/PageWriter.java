package org.watchdog.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.thymeleaf.context.Context;
import org.watchdog.platform.api.Words;

/** Fills a template for this request. */
@RequestScoped
public class PageWriter {

    static final String HTML = "text/html; charset=utf-8";

    private final Templates templates;
    private final HttpServletRequest request;
    private final CurrentLanguage language;
    private final CurrentCaller caller;
    private final Csrf csrf;
    private final Clock clock;
    private final boolean demo;

    @Inject
    PageWriter(
            Templates templates,
            HttpServletRequest request,
            CurrentLanguage language,
            CurrentCaller caller,
            Csrf csrf,
            Clock clock,
            @ConfigProperty(name = "watchdog.demo", defaultValue = "false") boolean demo) {
        this.templates = templates;
        this.request = request;
        this.language = language;
        this.caller = caller;
        this.csrf = csrf;
        this.clock = clock;
        this.demo = demo;
    }

    /** For the proxy of the request scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected PageWriter() {
        this.templates = null;
        this.request = null;
        this.language = null;
        this.caller = null;
        this.csrf = null;
        this.clock = null;
        this.demo = false;
    }

    /** The page as text; {@code view} is a template, or a fragment of one ({@code worklist/tasks.html :: list}). */
    public String write(String view, Map<String, Object> model) {
        var now = language.language();
        var variables = new LinkedHashMap<>(model);
        variables.put("w", Words.in(now));
        variables.put(
                "page",
                Page.of(
                        now,
                        request.getRequestURI(),
                        request.getQueryString(),
                        csrf.token(),
                        caller,
                        LocalDate.ofInstant(clock.instant(), Words.TOKYO),
                        demo));
        return templates.fill(view, new Context(now.locale(), variables));
    }

    /** A page as an answer with a status of its own, for errors and for forms that come back. */
    public Response page(int status, String view, Map<String, Object> model) {
        return Response.status(status).type(HTML).entity(write(view, model)).build();
    }

    public Response page(int status, String view) {
        return page(status, view, Map.of());
    }

    public Response page(int status, String view, String name, Object value) {
        return page(status, view, Map.of(name, value));
    }

    void refuse(HttpServletResponse response, int status, String view) throws IOException {
        response.setStatus(status);
        response.setContentType(HTML);
        response.getWriter().write(write(view, Map.of()));
    }
}
