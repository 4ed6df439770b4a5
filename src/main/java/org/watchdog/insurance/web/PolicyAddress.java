package org.watchdog.insurance.web;

import java.util.Optional;

/** The number of a policy, of a line or of a record, as it stands in an address. */
final class PolicyAddress {

    private PolicyAddress() {}

    static Optional<Long> read(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
