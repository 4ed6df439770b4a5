package org.watchdog.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which face of the system an address belongs to. */
final class Paths {

    static final String API = "/api/v1";

    /** Stands beside health and metrics as well as below the API. */
    private static final String DEMO_CLOCK = "/demo/clock";

    private Paths() {}

    /** Whether a program asks (JSON, bearer token) rather than a browser (pages, cookie). */
    static boolean isApi(HttpServletRequest request) {
        var address = request.getRequestURI();
        return address.startsWith("/api/") || address.equals(DEMO_CLOCK);
    }
}
