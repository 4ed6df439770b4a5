package org.watchdog.casefile;

import java.util.Optional;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;

/**
 * What a case is opened with.
 *
 * @param process the drawing that it will follow
 * @param licensee the holder it is about, if one is known
 * @param scheme the mark in question
 * @param site the site as it was given
 */
public record Opening(
        CaseKind kind, String process, Optional<LicenseeId> licensee, Optional<Scheme> scheme, Optional<String> site) {}
