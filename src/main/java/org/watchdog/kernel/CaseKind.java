package org.watchdog.kernel;

/** What a case is about; an inquiry is numbered with the complaints. */
public enum CaseKind {
    COMPLAINT("C"),
    INQUIRY("C"),
    INCIDENT("I"),
    SITE_REVIEW("S"),
    CLAIM("K");

    private final String letter;

    CaseKind(String letter) {
        this.letter = letter;
    }

    /** The first letter of the case number. */
    public String letter() {
        return letter;
    }
}
