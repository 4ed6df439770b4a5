package org.watchdog.casefile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import org.watchdog.casefile.Files;
import org.watchdog.platform.api.Service;

/** A file on its way out: to be saved, never shown inside a page, never run, never kept by a cache. */
@Service
class Download {

    private final Files files;

    @Inject
    Download(Files files) {
        this.files = files;
    }

    Response of(Files.Given file) {
        StreamingOutput bytes = to -> files.write(file, to);
        return Response.ok(bytes, file.content().type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.content().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    /** The name twice (RFC 6266): plain for old programs, and as it is. */
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        var whole = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
