package org.watchdog.letters.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.watchdog.letters.Letters.Printed;

/** A PDF on its way out: to be saved, never shown inside a page, never kept by a cache. */
final class Paper {

    static final String PDF = "application/pdf";

    private Paper() {}

    static Response of(Printed printed) {
        var letter = printed.letter();
        var name = letter.caseNumber() + "_" + letter.number() + ".pdf";
        return Response.ok(printed.pdf(), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
