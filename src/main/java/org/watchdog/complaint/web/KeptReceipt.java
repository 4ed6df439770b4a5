package org.watchdog.complaint.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.web.Cookies;

/**
 * The receipt between the sending and "I have noted it down". It travels sealed in a short-lived cookie, so that the
 * code never stands in an address and the server keeps nothing.
 */
@Dependent
class KeptReceipt {

    private static final String COOKIE = "receipt";
    private static final String PURPOSE = "receipt-cookie";
    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final int LONGEST_SITE = 100;

    private final Secrets secrets;
    private final Cookies cookies;

    @Inject
    KeptReceipt(Secrets secrets, Cookies cookies) {
        this.secrets = secrets;
        this.cookies = cookies;
    }

    /**
     * What the receipt page shows.
     *
     * @param code in groups of four
     * @param signed the signed text
     */
    public record Shown(
            String number,
            List<String> code,
            Instant filedAt,
            String signed,
            @Nullable String holderName,
            @Nullable String site) {}

    /** @param receipt the contract's answer to the filing, as JSON */
    void keep(HttpServletResponse response, String receipt, Optional<String> holder, Optional<String> site) {
        var kept = Json.createObjectBuilder(read(receipt))
                .add("holder", holder.orElse(""))
                .add(
                        "site",
                        site.map(s -> s.substring(0, Math.min(s.length(), LONGEST_SITE)))
                                .orElse(""))
                .build();
        var sealed = secrets.seal(PURPOSE, kept.toString().getBytes(UTF_8));
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        cookies.set(response, COOKIE, value, Optional.of(LENGTH));
    }

    Optional<Shown> open(HttpServletRequest request) {
        return Cookies.read(request, COOKIE).flatMap(this::open);
    }

    void forget(HttpServletResponse response) {
        cookies.remove(response, COOKIE);
    }

    private Optional<Shown> open(String cookie) {
        try {
            var kept =
                    read(new String(secrets.open(PURPOSE, Base64.getUrlDecoder().decode(cookie)), UTF_8));
            return Optional.of(new Shown(
                    kept.getString("caseNumber"),
                    List.of(kept.getString("receiptCode").split("-")),
                    Instant.parse(kept.getString("filedAt")),
                    kept.getString("receipt"),
                    orNull(kept.getString("holder")),
                    orNull(kept.getString("site"))));
        } catch (SecurityException | IllegalArgumentException e) {
            return Optional.empty(); // not ours, or altered: there is no receipt
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
