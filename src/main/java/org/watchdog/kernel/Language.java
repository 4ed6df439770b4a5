package org.watchdog.kernel;

import java.util.Locale;

/** The two languages of every page, letter and error; Japanese is the default. */
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale that messages and dates are written in. */
    public Locale locale() {
        return locale;
    }

    /** The tag of HTML and of the contract: {@code ja} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }
}
