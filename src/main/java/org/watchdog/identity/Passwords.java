package org.watchdog.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as they are kept: Argon2id, version 1.3, with the OWASP parameters m = 19,456 KiB, t = 2, p = 1, a salt of
 * 16 and a hash of 32 bytes, written as a PHC string. One hash takes some 30 ms and 19 MiB; {@link SignIn} lets no more
 * than two run at once.
 *
 * <p>A password is taken in Unicode form NFKC and without surrounding white space, so that it is the same from every
 * keyboard.
 */
final class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** The hash of nothing anybody knows; an unknown user costs as much time as a known one. */
    static final String NOBODY = hash(random());

    private Passwords() {}

    /** The PHC string of a password, with a salt of its own. */
    static String hash(String password) {
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        var hash = argon2id(password, salt, MEMORY_KIB, PASSES, LANES, LENGTH);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /**
     * Whether a password is the one of a PHC string, with whatever parameters it was made.
     *
     * @throws IllegalArgumentException if the text is no PHC string of Argon2id
     */
    static boolean matches(String phc, String password) {
        var parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no PHC string of Argon2id");
        }
        var hash = Base64.getDecoder().decode(parts.group(5));
        var sent = argon2id(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                hash.length);
        return MessageDigest.isEqual(hash, sent);
    }

    /** A password that nobody has to think up: 120 random bits. */
    static String random() {
        var bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] argon2id(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var hash = new byte[length];
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFKC).strip().getBytes(UTF_8), hash);
        return hash;
    }
}
