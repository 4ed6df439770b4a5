package org.watchdog.complaint.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.Real;
import org.watchdog.platform.web.Cookies;

/**
 * A complainant's visit to his case, from the code to the end button, or to 15 idle minutes. It is a sealed cookie of
 * the browser; the code itself is in it as little as on the server.
 */
@Service
class Visit {

    private static final String COOKIE = "followup";
    private static final String PURPOSE = "followup-cookie";
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Secrets secrets;
    private final Cookies cookies;
    private final Clock real;

    @Inject
    Visit(Secrets secrets, Cookies cookies, @Real Clock real) {
        this.secrets = secrets;
        this.cookies = cookies;
        this.real = real;
    }

    /** Begins a visit, or lengthens it: each use counts. */
    void open(HttpServletResponse response, CaseNumber number) {
        var until = real.instant().plus(IDLE).getEpochSecond();
        var sealed = secrets.seal(PURPOSE, (number + " " + until).getBytes(UTF_8));
        cookies.set(response, COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), Optional.empty());
    }

    /** Whose case is open; empty if none is, or for too long. */
    Optional<CaseNumber> caseOpen(HttpServletRequest request) {
        return Cookies.read(request, COOKIE).flatMap(this::read);
    }

    /** Whether there was a visit that has run out. */
    boolean ranOut(HttpServletRequest request) {
        return Cookies.read(request, COOKIE).isPresent() && caseOpen(request).isEmpty();
    }

    void end(HttpServletResponse response) {
        cookies.remove(response, COOKIE);
    }

    private Optional<CaseNumber> read(String cookie) {
        try {
            var parts = new String(secrets.open(PURPOSE, Base64.getUrlDecoder().decode(cookie)), UTF_8).split(" ", 2);
            return real.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])))
                    ? CaseNumber.read(parts[0])
                    : Optional.empty();
        } catch (SecurityException | IllegalArgumentException e) {
            return Optional.empty(); // not ours, or altered: no visit
        }
    }
}
