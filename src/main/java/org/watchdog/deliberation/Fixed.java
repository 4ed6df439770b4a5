package org.watchdog.deliberation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A record that changes no more, with the fingerprint by which that can be proved: SHA-256 over the text as it is kept.
 */
record Fixed(String text) {

    static Fixed of(JsonObject told) {
        return new Fixed(told.toString());
    }

    JsonObject told() {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String fingerprint() {
        return HexFormat.of().formatHex(sha256());
    }
}
