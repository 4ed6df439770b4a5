package org.watchdog.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The second factor: six digits from a shared secret and the time (TOTP, RFC 6238; HMAC-SHA-1, steps of 30 s). */
final class OneTimeCode {

    private static final long STEP_SECONDS = 30;

    private OneTimeCode() {}

    /** The step whose code this is: the one of now, the one before or the one after; empty if it is none of theirs. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        var digits = Normalizer.normalize(code, Normalizer.Form.NFKC).replace(" ", "");
        var current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = current - 1; step <= current + 1; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(US_ASCII), digits.getBytes(US_ASCII))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of a step (HOTP, RFC 4226 section 5.3). */
    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(8).putLong(0, step).array()));
            var number = hash.getInt(hash.get(hash.limit() - 1) & 0xf) & 0x7fff_ffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
        }
    }
}
