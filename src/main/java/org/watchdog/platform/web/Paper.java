package org.watchdog.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A PDF on its way out: to be saved, never shown inside a page, never kept by a cache. */
public final class Paper {

    public static final String PDF = "application/pdf";

    private Paper() {}

    /** @param name of the file, in plain letters, without its ending */
    public static Response of(byte[] pdf, String name) {
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
