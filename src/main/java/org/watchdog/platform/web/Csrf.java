package org.watchdog.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Secrets;

/**
 * The token that every form of a page carries, so that no other site can send it. It is a keyed hash over a random
 * cookie and over who is signed in; nothing is kept on the server. A second half over the cookie alone says that a form
 * is this browser's, whoever was signed in when it was opened.
 */
@RequestScoped
public class Csrf {

    static final String FIELD = "_csrf";
    static final String COOKIE = "form";

    private static final char HALVES = '.';

    private final HttpServletRequest request;
    private final Secrets secrets;

    @Inject
    Csrf(HttpServletRequest request, Secrets secrets) {
        this.request = request;
        this.secrets = secrets;
    }

    /** For the proxy of the request scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected Csrf() {
        this.request = null;
        this.secrets = null;
    }

    /** The token for this browser, to be sent back in the hidden field {@code _csrf}. */
    public String token() {
        var cookie = request.getAttribute(COOKIE) instanceof String fresh
                ? Optional.of(fresh)
                : Cookies.read(request, COOKIE);
        return cookie.map(c -> tokenOf(c, user())).orElse("");
    }

    /** The token for a form that this user will send, who has only just signed in. */
    public String tokenFor(UserId user) {
        return Cookies.read(request, COOKIE).map(c -> tokenOf(c, user.value())).orElse("");
    }

    /**
     * Whether a text that came with a form is this browser's token. Where nobody is signed in any more, the form may be
     * one that was opened before: it can do what anybody may, and no more.
     */
    public boolean matches(String sent) {
        return Cookies.read(request, COOKIE)
                .map(cookie -> user().isEmpty()
                        ? same(sent.substring(sent.indexOf(HALVES) + 1), hash(cookie))
                        : same(sent, tokenOf(cookie, user())))
                .orElse(false);
    }

    private String user() {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(p -> p.getName())
                .orElse("");
    }

    private String tokenOf(String cookie, String user) {
        return hash(cookie + "|" + user) + HALVES + hash(cookie);
    }

    private String hash(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.keyedHash("csrf", text));
    }

    private static boolean same(String sent, String right) {
        return MessageDigest.isEqual(right.getBytes(US_ASCII), sent.getBytes(US_ASCII));
    }

    /** 128 random bits for a browser that has no cookie yet. */
    static String freshCookie() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
