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

    /**
     * How the page of the case shows it; by itself a fragment of its name.
     *
     * @param told what {@link #of} told this caller
     */
    default Part page(Case shown, Caller caller, Map<String, Object> told) {
        return new Part(name() + "/facet :: facet", told);
    }

    /**
     * A part of the page.
     *
     * @param view a fragment of one parameter
     * @param model what the fragment is given
     */
    record Part(String view, Object model) {}
}
