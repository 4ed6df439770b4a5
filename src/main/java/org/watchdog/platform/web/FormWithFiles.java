package org.watchdog.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.Multipart.FilePart;

/**
 * A page's form with files. Its hidden token must stand before the first file; without it nothing is taken, since
 * {@link PageGuard} cannot look into such a form.
 */
@Service
public class FormWithFiles {

    private final HttpServletRequest request;
    private final Csrf csrf;
    private final PageWriter pages;

    @Inject
    FormWithFiles(HttpServletRequest request, Csrf csrf, PageWriter pages) {
        this.request = request;
        this.csrf = csrf;
        this.pages = pages;
    }

    /** What is done with a file while it comes in. */
    public interface Taker {
        void take(FilePart file) throws IOException;
    }

    /**
     * Reads the form to its end.
     *
     * @return the fields by name
     * @throws ForbiddenException with a page, if it is another site's form
     */
    public Map<String, String> read(Taker taker) throws IOException {
        var form = Multipart.of(request.getContentType(), request.getInputStream());
        for (var file = form.nextFile(); file.isPresent(); file = form.nextFile()) {
            check(form);
            taker.take(file.get());
        }
        check(form);
        var typed = new LinkedHashMap<>(form.fields());
        typed.remove(Csrf.FIELD);
        return typed;
    }

    private void check(Multipart form) {
        if (!csrf.matches(form.fields().getOrDefault(Csrf.FIELD, ""))) {
            throw new ForbiddenException(pages.page(403, "platform/foreign-form.html"));
        }
    }
}
