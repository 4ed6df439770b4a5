package org.watchdog.severity;

/** What the criteria look at (rule book 1.6, F1 to F7). */
public enum Factor {
    PERSONS("persons"),
    DATA("data"),
    CAUSE("cause"),
    MALICIOUS("malicious"),
    SECONDARY_DAMAGE("secondaryDamage"),
    RESPONSE("response"),
    HISTORY("history");

    private final String fact;

    Factor(String fact) {
        this.fact = fact;
    }

    /** The fact that it asks for: a column of the table, a field of the contract. */
    public String fact() {
        return fact;
    }
}
