package org.watchdog.incident.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.watchdog.incident.IncidentReport.Addressee;
import org.watchdog.incident.IncidentReport.DamageState;
import org.watchdog.incident.IncidentReport.DataItem;
import org.watchdog.incident.IncidentReport.Discovery;
import org.watchdog.incident.IncidentReport.EventClass;
import org.watchdog.incident.IncidentReport.Kind;
import org.watchdog.incident.IncidentReport.Medium;
import org.watchdog.incident.IncidentReport.Origin;
import org.watchdog.incident.IncidentReport.Phenomenon;
import org.watchdog.incident.IncidentReport.PublicationState;
import org.watchdog.incident.IncidentReport.RootCause;
import org.watchdog.kernel.Scheme;

/**
 * A report as it is sent, for the description of the API; it is read field by field, so that every broken one is told.
 */
@Schema(name = "IncidentReport")
record ReportSchema(
        @Schema(required = true) Kind report,

        @Schema(format = "date", example = "2026-06-01") String occurredOn,

        @Schema(required = true, format = "date", example = "2026-06-03")
        String discoveredOn,

        Discovery discoveredHow,

        @Schema(required = true, maxLength = 10_000) String outline,

        @Schema(required = true) List<Phenomenon> phenomena,

        EventClass eventClass,
        List<RootCause> causes,
        Medium medium,

        @Schema(required = true) List<DataItem> dataItems,

        @Schema(required = true, minimum = "0", maximum = "10000000000", example = "1200")
        long persons,

        @Schema(description = "a million persons or more on paper are meant as they are")
        boolean personsConfirmed,

        @Schema(maxLength = 10_000) String safetyMeasures,
        @Schema(maxLength = 10_000) String course,
        Origin origin,
        @Schema(maxLength = 10_000) String cause,

        @Schema(required = true) DamageSchema secondaryDamage,

        @Schema(maxLength = 10_000) String personsResponse,
        PublicationSchema publication,
        List<ToldSchema> reportedTo,
        @Schema(maxLength = 10_000) String prevention,
        @Schema(maxLength = 10_000) String other,
        boolean specialCareRequired,
        boolean financialLossPossible,
        boolean wrongfulPurposeFeared,
        boolean seenByUnspecifiedMany,
        boolean myNumber,
        boolean stronglyEncrypted,
        boolean recoveredUnseen,
        boolean contractorThatNotifiedEntruster) {

    /** What the first report says beside: staff name the business, and the complaint that they learnt it from. */
    @Schema(name = "IncidentOpening")
    record OpeningSchema(
            @Schema(description = "staff only: whose incident it is", maxLength = 64, example = "L-000003")
            String licenseeId,

            @Schema(description = "staff only: the complaint it was learnt from", maxLength = 64)
            String complaint,

            @Schema(description = "of several marks; else the PrivacyMark")
            Scheme scheme) {}

    /** Secondary damage or the fear of it. */
    @Schema(name = "SecondaryDamage")
    record DamageSchema(
            @Schema(required = true) DamageState state,
            @Schema(maxLength = 10_000) String text) {}

    /** Whether it was made public. */
    @Schema(name = "Publication")
    record PublicationSchema(
            PublicationState state,
            @Schema(format = "date") String on,
            @Schema(maxLength = 200) String medium,
            @Schema(maxLength = 10_000) String reason) {}

    /** Whom else the business told. */
    @Schema(name = "ToldElsewhere")
    record ToldSchema(
            @Schema(required = true) Addressee to,
            @Schema(format = "date") String on,
            @Schema(maxLength = 200) String number) {}
}
