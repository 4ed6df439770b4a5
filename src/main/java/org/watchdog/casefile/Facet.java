package org.watchdog.casefile;

import java.util.Map;
import java.util.Optional;
import org.watchdog.kernel.Caller;

/** What another room adds to a case that is shown: the complaint, the incident, the claim. */
public interface Facet {

    /** The field of the contract's case, {@code complaint} for example. */
    String name();

    /** What this caller may see of it; empty if the case has no such side. */
    Optional<Map<String, Object>> of(Case shown, Caller caller);
}
