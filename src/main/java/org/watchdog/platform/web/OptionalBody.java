package org.watchdog.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.watchdog.platform.api.Submission;

/** What was sent with a call that needs nothing to be sent: a small JSON object, or nothing. */
@RequestScoped
public class OptionalBody {

    private static final int MOST = 4096;

    private final HttpServletRequest request;

    @Inject
    OptionalBody(HttpServletRequest request) {
        this.request = request;
    }

    /** For the proxy of the request scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own field
    protected OptionalBody() {
        this.request = null;
    }

    /**
     * To be read field by field; without fields where nothing was sent.
     *
     * @throws BadRequestException (400) if it is no JSON object, or a large one
     */
    public Submission submission() {
        try {
            var bytes = request.getInputStream().readNBytes(MOST + 1);
            if (bytes.length == 0) {
                return Submission.ofJson(Map.of());
            }
            if (bytes.length > MOST) {
                throw new BadRequestException();
            }
            return Submission.ofJson(JsonTree.read(bytes).orElseThrow(BadRequestException::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
