package org.watchdog.incident;

import java.time.LocalDate;
import java.util.Map;

/**
 * What decides whom an incident must be reported to, and by when (rule book 2 and 3).
 *
 * @param knownOn the day of discovery (発覚日), in Tokyo
 * @param persons 0 is not known yet
 * @param stronglyEncrypted the data was under strong encryption or the like (R-APPI-02)
 * @param recoveredUnseen all of it came back before anybody saw it (R-APPI-09)
 * @param contractorThatNotifiedEntruster the business worked for another, and has told that one (R-APPI-08)
 */
public record Circumstances(
        LocalDate knownOn,
        long persons,
        boolean specialCareRequired,
        boolean financialLossPossible,
        boolean wrongfulPurposeFeared,
        boolean seenByUnspecifiedMany,
        boolean myNumber,
        boolean stronglyEncrypted,
        boolean recoveredUnseen,
        boolean contractorThatNotifiedEntruster) {

    /** More people than live. */
    public static final long MOST_PERSONS = 10_000_000_000L;

    /** As the table {@code reporting-duty} asks for them. */
    Map<String, Object> asked() {
        return Map.of(
                "persons", persons,
                "specialCareRequired", specialCareRequired,
                "financialLossPossible", financialLossPossible,
                "wrongfulPurposeFeared", wrongfulPurposeFeared,
                "seenByUnspecifiedMany", seenByUnspecifiedMany,
                "myNumber", myNumber,
                "stronglyEncrypted", stronglyEncrypted,
                "recoveredUnseen", recoveredUnseen,
                "contractorThatNotifiedEntruster", contractorThatNotifiedEntruster);
    }
}
