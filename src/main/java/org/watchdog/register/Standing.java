package org.watchdog.register;

/**
 * How far a business is with us. Only the last is public: who is applying, under review or thinking of it is not
 * (contract, section 2); incidents of all three are reported (rule R-RPT-02).
 */
public enum Standing {
    CONSIDERING,
    UNDER_REVIEW,
    GRANTED
}
