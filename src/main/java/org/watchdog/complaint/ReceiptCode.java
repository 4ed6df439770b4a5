package org.watchdog.complaint;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The complainant's key to the case: 100 random bits as 20 characters of Crockford's base 32. It is shown once and kept
 * nowhere; only its keyed hash is.
 */
public record ReceiptCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    static ReceiptCode random() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ReceiptCode(code.toString());
    }

    /** What somebody typed: small letters, missing hyphens, and O, I, L for 0, 1, 1 are understood. */
    public static Optional<ReceiptCode> read(String typed) {
        if (typed.length() > 64) {
            return Optional.empty();
        }
        var code = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new ReceiptCode(code))
                : Optional.empty();
    }

    /** In groups of four, as it is written down: {@code 7K4M-Q2XD-9HTB-V3RW-5NCE}. */
    public String shown() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Never the code itself, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "ReceiptCode[…]";
    }
}
