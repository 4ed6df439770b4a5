package org.watchdog.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every request: headers that can be read, and security headers for all; for pages the language switch,
 * the form cookie, and no form from another site (origin first, then the token; a controller that takes files compares
 * the token itself).
 */
@WebFilter("/*")
public class PageGuard extends HttpFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final transient Cookies cookies;
    private final transient Csrf csrf;
    private final transient PageWriter pages;

    @Inject
    PageGuard(Cookies cookies, Csrf csrf, PageWriter pages) {
        this.cookies = cookies;
        this.csrf = csrf;
        this.pages = pages;
    }

    @Override
    protected void doFilter(HttpServletRequest sent, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = new PlainHeaders(sent);
        request.setCharacterEncoding("UTF-8");
        headers(response);
        if (Paths.isApi(request) || request.getRequestURI().startsWith(Assets.PATH)) {
            chain.doFilter(request, response);
            return;
        }
        keepLanguage(request, response);
        if (SAFE.contains(request.getMethod())) {
            giveFormCookie(request, response);
            chain.doFilter(request, response);
        } else if (fromHere(request) && carriesToken(request)) {
            chain.doFilter(request, response);
        } else {
            pages.refuse(response, 403, "platform/foreign-form.html");
        }
    }

    private static void headers(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cache-Control", "no-store");
    }

    private void keepLanguage(HttpServletRequest request, HttpServletResponse response) {
        CurrentLanguage.switched(request)
                .ifPresent(language -> cookies.set(
                        response, CurrentLanguage.PARAMETER, language.tag(), Optional.of(Duration.ofDays(365))));
    }

    private void giveFormCookie(HttpServletRequest request, HttpServletResponse response) {
        if (Cookies.read(request, Csrf.COOKIE).isEmpty()) {
            var fresh = Csrf.freshCookie();
            request.setAttribute(Csrf.COOKIE, fresh);
            cookies.set(response, Csrf.COOKIE, fresh, Optional.empty());
        }
    }

    /** A browser says where a form comes from; one that says nothing is judged by the token alone. */
    private static boolean fromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || sameHost(origin, request.getHeader("Host"));
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return URI.create(origin).getAuthority().equals(host);
        } catch (IllegalArgumentException | NullPointerException e) {
            return false; // an opaque origin ("null") or nonsense
        }
    }

    private boolean carriesToken(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        if (type.startsWith("multipart/form-data")) {
            return true; // compared by the controller, which alone can read the parts
        }
        return Optional.ofNullable(request.getParameter(Csrf.FIELD))
                .map(csrf::matches)
                .orElse(false);
    }
}
