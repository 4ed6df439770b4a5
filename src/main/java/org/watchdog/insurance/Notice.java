package org.watchdog.insurance;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;

/**
 * A notice of loss as it was given (R-INS-08).
 *
 * @param about the complaint or incident that the loss comes from
 * @param series the first claim from the same cause, where it is not the first (R-INS-06)
 * @param occurredOn the day of the accident
 * @param claimedOn the day on which the holder was asked to pay
 * @param description in the words of who gives notice
 */
public record Notice(
        Optional<CaseNumber> about,
        Optional<CaseNumber> series,
        LocalDate occurredOn,
        LocalDate claimedOn,
        InsuredEvent event,
        Exclusion exclusion,
        Cost cost,
        Optional<String> description) {}
