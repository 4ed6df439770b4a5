package org.watchdog.launcher;

/** Why this start cannot be: a sentence for the person who typed the command. */
final class Refusal extends RuntimeException {

    static final int BAD_SETTING = 2;
    static final int NOT_UP = 3;

    private final int exitCode;

    private Refusal(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** Something must be set otherwise, or tidied up, first. */
    static Refusal setting(String sentence) {
        return new Refusal(BAD_SETTING, sentence);
    }

    /** The server runs, but not the application. */
    static Refusal notUp(String sentence) {
        return new Refusal(NOT_UP, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
