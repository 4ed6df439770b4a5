package org.watchdog.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a session is known by: 256 random bits that only the browser or program holds. Here only their SHA-256 is kept;
 * a random token needs no slow hash.
 */
record Token(String value) {

    static Token fresh() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Never shown where a record is printed. */
    @Override
    public String toString() {
        return "Token";
    }
}
