package org.watchdog.insurance;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;

/**
 * What the cover of a claim depends on.
 *
 * @param occurredOn the day of the accident
 * @param claimedOn the day on which the holder was asked to pay: the period in which it lies counts (R-INS-02)
 * @param series an earlier claim of the same holder from the same cause (R-INS-06)
 */
public record ClaimFacts(
        LicenseeId licensee,
        LocalDate occurredOn,
        LocalDate claimedOn,
        InsuredEvent event,
        Exclusion exclusion,
        Optional<CaseNumber> series) {

    /** A claim by itself, with no exclusion known. */
    public static ClaimFacts of(LicenseeId licensee, LocalDate occurredOn, LocalDate claimedOn, InsuredEvent event) {
        return new ClaimFacts(licensee, occurredOn, claimedOn, event, Exclusion.NONE, Optional.empty());
    }
}
