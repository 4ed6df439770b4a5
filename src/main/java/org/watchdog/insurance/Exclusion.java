package org.watchdog.insurance;

/** Why a loss is excluded whatever else holds (R-INS-07). Gross negligence is none (Insurance Act art. 17(2)). */
public enum Exclusion {
    NONE,
    /** Intent or a crime of officers. */
    INTENT,
    BODILY_OR_PROPERTY,
    /** Secrets other than personal data. */
    OTHER_SECRETS,
    INTELLECTUAL_PROPERTY,
    CONTRACTUAL_PENALTY,
    /** The claim comes from the same group of companies. */
    WITHIN_GROUP
}
