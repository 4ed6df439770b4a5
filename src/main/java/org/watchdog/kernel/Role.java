package org.watchdog.kernel;

/** What a user is for; rights hang on nothing else (contract, section 4). */
public enum Role {
    INTAKE,
    INVESTIGATOR,
    SUPERVISOR,
    SECRETARY,
    CHAIR,
    MEMBER,
    REVIEWER,
    INSURANCE,
    AUDITOR,
    ADMIN,
    LICENSEE
}
