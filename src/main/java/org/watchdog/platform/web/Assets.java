package org.watchdog.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.watchdog.platform.api.Service;

/**
 * Style sheet, scripts and pictures, below an address that names the build: a browser keeps them for a year and asks
 * for new ones when the build changes.
 */
@ForBrowsers
@Path("/assets")
@Service
public class Assets {

    static final String PATH = "/assets/";

    private static final Pattern FILE = Pattern.compile("(?:lib/|drawings/)?[a-z0-9][a-z0-9.-]*\\.([a-z0-9]+)");
    private static final Map<String, String> TYPES = Map.of(
            "bpmn", "text/xml; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private final ServletContext context;

    @Inject
    Assets(ServletContext context) {
        this.context = context;
    }

    @GET
    @PermitAll
    @Path("{version}/{file: .+}")
    public Response file(@PathParam("version") String version, @PathParam("file") String file) throws IOException {
        var form = FILE.matcher(file);
        if (!form.matches() || !TYPES.containsKey(form.group(1))) {
            throw new NotFoundException();
        }
        try (var stream = context.getResourceAsStream("/WEB-INF/assets/" + file)) {
            if (stream == null) {
                throw new NotFoundException();
            }
            return Response.ok(stream.readAllBytes(), Objects.requireNonNull(TYPES.get(form.group(1))))
                    .header(
                            "Cache-Control",
                            version.equals(Build.VERSION) ? "public, max-age=31536000, immutable" : "no-cache")
                    .build();
        }
    }
}
