package org.watchdog.incident;

import java.time.LocalDate;
import java.util.Map;
import org.watchdog.platform.api.Submission;

/** Reads a report as the desk does, for tests of other rooms. */
public final class ReadReport {

    private ReadReport() {}

    /** @throws AssertionError if it would be refused */
    public static IncidentReport of(Map<String, ?> tree, LocalDate today) {
        var sent = Submission.ofJson(tree);
        var report = ReportReading.read(sent, today);
        if (!sent.errors().isEmpty()) {
            throw new AssertionError(sent.errors() + " in " + tree);
        }
        return report;
    }
}
