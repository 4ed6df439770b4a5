package org.watchdog.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which face of the system an address belongs to. */
final class Paths {

    static final String API = "/api/v1";

    private Paths() {}

    /** Whether a program asks (JSON, bearer token) rather than a browser (pages, cookie). */
    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
