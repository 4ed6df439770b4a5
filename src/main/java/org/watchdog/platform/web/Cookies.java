package org.watchdog.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.platform.api.Service;

/**
 * The cookies of the pages: HttpOnly, SameSite=Lax, and, where the public address is https, Secure and with the
 * {@code __Host-} prefix that ties them to this host.
 */
@Service
public class Cookies {

    private static final String HOST = "__Host-";

    private final boolean secure;

    @Inject
    Cookies(@ConfigProperty(name = "watchdog.public.url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
    }

    /** The value of a cookie of ours, whichever prefix it has. */
    public static Optional<String> read(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(name) || cookie.getName().equals(HOST + name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Sets a cookie for the whole site; of length zero it is removed, without a length it ends with the browser. */
    public void set(HttpServletResponse response, String name, String value, Optional<Duration> length) {
        var cookie = new Cookie(secure ? HOST + name : name, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
        length.ifPresent(l -> cookie.setMaxAge((int) l.toSeconds()));
        response.addCookie(cookie);
    }

    public void remove(HttpServletResponse response, String name) {
        set(response, name, "", Optional.of(Duration.ZERO));
    }
}
