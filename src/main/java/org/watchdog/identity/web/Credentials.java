package org.watchdog.identity.web;

import org.watchdog.identity.SignIn.Attempt;
import org.watchdog.platform.api.Submission;

/** What is asked of whoever signs in, by form or by JSON: {@code username}, {@code password}, perhaps {@code otp}. */
final class Credentials {

    /** Under which the words of its errors stand. */
    static final String WORDS = "identity.signIn";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PASSWORD = 1_000;
    private static final int LONGEST_CODE = 20;

    private Credentials() {}

    /**
     * To be used only if nothing was refused.
     *
     * @param address whence it comes
     */
    static Attempt read(Submission sent, String address) {
        return new Attempt(
                sent.requiredText("username", 1, LONGEST_NAME),
                sent.requiredText("password", 1, LONGEST_PASSWORD),
                sent.text("otp", LONGEST_CODE),
                address);
    }
}
