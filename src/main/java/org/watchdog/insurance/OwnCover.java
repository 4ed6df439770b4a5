package org.watchdog.insurance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.kernel.Actor;

/**
 * The insurance that a business has of its own, as it told us. Nothing is attached to a PrivacyMark (R-INS-01), so
 * there a loss is a matter between the business and this insurer.
 *
 * @param until its last day, where it was told
 */
public record OwnCover(
        String insurer, Optional<String> policyNumber, Optional<LocalDate> until, Actor notedBy, Instant notedAt) {}
