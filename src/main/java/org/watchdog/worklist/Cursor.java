package org.watchdog.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;

/**
 * The place where a page ended, as clients carry it: opaque, and signed, so that only what we gave out comes back. It
 * holds for one view in one order.
 */
@Service
class Cursor {

    private static final int SIGNATURE = 12;

    private final Secrets secrets;

    @Inject
    Cursor(Secrets secrets) {
        this.secrets = secrets;
    }

    String write(View view, Order order, String place) {
        var bytes = place.getBytes(UTF_8);
        var signed = Arrays.copyOf(signature(view, order, place), SIGNATURE + bytes.length);
        System.arraycopy(bytes, 0, signed, SIGNATURE, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The place after which to go on; empty if the text is no cursor of ours for this view and order. */
    Optional<String> read(View view, Order order, String text) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (signed.length <= SIGNATURE
                || !text.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(signed))) {
            return Optional.empty();
        }
        var place = new String(signed, SIGNATURE, signed.length - SIGNATURE, UTF_8);
        var sent = Arrays.copyOf(signed, SIGNATURE);
        return MessageDigest.isEqual(sent, signature(view, order, place)) ? Optional.of(place) : Optional.empty();
    }

    private byte[] signature(View view, Order order, String place) {
        return Arrays.copyOf(secrets.keyedHash("worklist.cursor", view + "|" + order + "|" + place), SIGNATURE);
    }
}
