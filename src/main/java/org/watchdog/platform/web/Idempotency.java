package org.watchdog.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.Real;

/**
 * Makes a POST with an {@code Idempotency-Key} happen once: the same key and body give the same answer for 24 hours,
 * the same key with another body 422 (contract, section 1).
 *
 * <p>The key is noted in the transaction that does the work, so a second request with it waits for the first and then
 * takes its answer. An answer may hold a secret; it is kept sealed under a key that only the sender's Idempotency-Key
 * gives, of which nothing but a hash is stored.
 */
@Service
@Transactional
public class Idempotency {

    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final String HEADER = "Idempotency-Key";
    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;

    private final EntityManager rows;
    private final Problems problems;
    private final Clock real;

    @Inject
    Idempotency(EntityManager rows, Problems problems, @Real Clock real) {
        this.rows = rows;
        this.problems = problems;
        this.real = real;
    }

    /** What is answered: a body to be written as JSON, and where the new thing stands. */
    public record Answer(int status, String location, Object body) {}

    /**
     * Does the work, or gives its earlier answer.
     *
     * @param call what is done, so that a key of one call is not one of another
     * @param key the header as sent; {@code null} where there is none
     * @param body the whole input in a canonical form
     */
    public Response once(String call, @Nullable String key, String body, Supplier<Answer> work) {
        if (key == null) {
            var answer = work.get();
            return response(answer.status(), answer.location(), Json.write(answer.body()));
        }
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            return refused("keyLength", SHORTEST, LONGEST);
        }
        var secret = hash("key|" + call + "|" + key);
        var keyHash = hash("row|" + call + "|" + key);
        var bodyHash = hash(body);
        forgetOld();
        return note(keyHash, bodyHash) == 1 ? doAndKeep(keyHash, secret, work) : earlier(keyHash, bodyHash, secret);
    }

    private Response refused(String code, Object... arguments) {
        return problems.invalid(List.of(new FieldError(HEADER, code, arguments)), "platform.header");
    }

    private int note(byte[] keyHash, byte[] bodyHash) {
        return rows.createNativeQuery("""
                        insert ignore into platform_idempotency (key_hash, body_hash, status, sealed, made_at)
                        values (?, ?, 0, '', ?)""")
                .setParameter(1, keyHash)
                .setParameter(2, bodyHash)
                .setParameter(3, now())
                .executeUpdate();
    }

    private Response doAndKeep(byte[] keyHash, byte[] secret, Supplier<Answer> work) {
        var answer = work.get();
        var json = Json.write(answer.body());
        rows.createNativeQuery(
                        "update platform_idempotency set status = ?, location = ?, sealed = ? where key_hash = ?")
                .setParameter(1, answer.status())
                .setParameter(2, answer.location())
                .setParameter(3, seal(secret, json))
                .setParameter(4, keyHash)
                .executeUpdate();
        return response(answer.status(), answer.location(), json);
    }

    private Response earlier(byte[] keyHash, byte[] bodyHash, byte[] secret) {
        @SuppressWarnings("unchecked") // rows of four columns
        List<Object[]> kept = rows.createNativeQuery(
                        "select body_hash, status, location, sealed from platform_idempotency where key_hash = ?")
                .setParameter(1, keyHash)
                .getResultList();
        var row = kept.get(0);
        if (!MessageDigest.isEqual(bodyHash, (byte[]) row[0])) {
            return refused("keyUsed");
        }
        return response(((Number) row[1]).intValue(), (String) row[2], open(secret, (byte[]) row[3]));
    }

    /** A hundred at a time, by age: the table never grows beyond a day. */
    private void forgetOld() {
        rows.createNativeQuery("delete from platform_idempotency where made_at < ? limit 100")
                .setParameter(1, now().minus(KEPT))
                .executeUpdate();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(real.instant(), ZoneOffset.UTC);
    }

    private static Response response(int status, String location, String json) {
        return Response.status(status)
                .location(URI.create(location))
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .entity(json)
                .build();
    }

    private static byte[] seal(byte[] secret, String text) {
        try {
            return new AesGcmJce(secret).encrypt(text.getBytes(UTF_8), new byte[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String open(byte[] secret, byte[] sealed) {
        try {
            return new String(new AesGcmJce(secret).decrypt(sealed, new byte[0]), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept answer was altered", e);
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
