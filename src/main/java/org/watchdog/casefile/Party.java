package org.watchdog.casefile;

import java.util.Optional;
import org.watchdog.kernel.CaseNumber;

/**
 * A person or business of a case, in the clear.
 *
 * @param sharedWithHolder whether the holder may know who it is: the complainant's consent
 */
public record Party(
        CaseNumber caseNumber,
        Role role,
        Optional<String> name,
        Optional<String> email,
        Optional<String> phone,
        boolean sharedWithHolder) {

    /** What somebody is to the case. */
    public enum Role {
        COMPLAINANT,
        HOLDER
    }
}
