package org.watchdog.launcher;

import java.security.SecureRandom;

/** Passwords that nobody chose, of letters and digits that cannot be taken for one another. */
final class RandomWord {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private RandomWord() {}

    /** A word of this many characters, about 5.8 random bits each. */
    static String of(int length) {
        var random = new SecureRandom();
        var word = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
