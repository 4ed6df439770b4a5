package org.watchdog.complaint;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens a draft: 256 random bits that only the browser's cookie holds. The row is found by one hash of it and
 * sealed under another, so that whoever has the database and the master key still cannot read it.
 */
public record DraftKey(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    static DraftKey random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new DraftKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What a cookie says, if it can be a key. */
    public static Optional<DraftKey> read(String cookie) {
        return FORM.matcher(cookie).matches() ? Optional.of(new DraftKey(cookie)) : Optional.empty();
    }

    /** Where the row is. */
    byte[] row() {
        return hash("complaint-draft-row|");
    }

    /** What the row is sealed with. */
    byte[] seal() {
        return hash("complaint-draft-seal|");
    }

    private byte[] hash(String use) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((use + value).getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never the key itself, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "DraftKey[…]";
    }
}
