package org.watchdog.complaint.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.watchdog.complaint.Draft;
import org.watchdog.complaint.DraftKey;
import org.watchdog.complaint.Drafts;
import org.watchdog.platform.web.Cookies;

/** The draft of this browser: the cookie that opens it, and what it opens. */
@RequestScoped
class DraftCookie {

    private static final String COOKIE = "draft";

    private final Drafts drafts;
    private final Cookies cookies;
    private final HttpServletRequest request;

    @Inject
    DraftCookie(Drafts drafts, Cookies cookies, HttpServletRequest request) {
        this.drafts = drafts;
        this.cookies = cookies;
        this.request = request;
    }

    /** For the proxy of the request scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected DraftCookie() {
        this.drafts = null;
        this.cookies = null;
        this.request = null;
    }

    /** What the browser holds, whether it still opens anything or not. */
    Optional<DraftKey> key() {
        return Cookies.read(request, COOKIE).flatMap(DraftKey::read);
    }

    /** What it opens. */
    Optional<Draft> draft() {
        return key().flatMap(drafts::find);
    }

    /** Gives the browser the key of a draft. */
    void give(HttpServletResponse response, DraftKey key) {
        cookies.set(response, COOKIE, key.value(), Optional.of(Drafts.KEPT));
    }

    void forget(HttpServletResponse response) {
        cookies.remove(response, COOKIE);
    }
}
