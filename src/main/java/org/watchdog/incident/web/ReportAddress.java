package org.watchdog.incident.web;

import java.util.Optional;
import org.watchdog.kernel.CaseNumber;

/**
 * Where a report is written: the form for a new incident, or that of the next report of one.
 *
 * @param about the incident, if it is there already
 */
record ReportAddress(Optional<CaseNumber> about) {

    /** As {@link #form} says it. */
    static final String PATTERN = "new|[^/]+/reports/new";

    private static final String NEXT = "/reports/new";

    /** What stands in the address behind {@code /incidents/}; empty if it is the number of nothing. */
    static Optional<ReportAddress> read(String text) {
        return text.equals("new")
                ? Optional.of(new ReportAddress(Optional.empty()))
                : CaseNumber.read(text.substring(0, text.length() - NEXT.length()))
                        .map(number -> new ReportAddress(Optional.of(number)));
    }

    /** The form's first page; the others lie below it. */
    String form() {
        return "/incidents/" + about.map(number -> number + NEXT).orElse("new");
    }

    static String receipt(CaseNumber number, int n) {
        return "/cases/" + number + "/reports/" + n + "/receipt";
    }
}
