package org.watchdog.incident;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Facet;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Standing;

/** The incident's side of a case that is shown: the latest report, and for staff the marks that they set on it. */
@Service
class IncidentFacet implements Facet {

    private final Incidents incidents;
    private final Reports reports;
    private final boolean holdsReview;

    /** @param holdsReview whether the review of the mark waits while an incident is open (R-PMK510-10, DEFAULT) */
    @Inject
    IncidentFacet(
            Incidents incidents,
            Reports reports,
            @ConfigProperty(name = "watchdog.incident.hold-review-while-pending", defaultValue = "true")
                    boolean holdsReview) {
        this.incidents = incidents;
        this.reports = reports;
        this.holdsReview = holdsReview;
    }

    @Override
    public String name() {
        return "incident";
    }

    @Override
    public Optional<Map<String, Object>> of(Case shown, Caller caller) {
        return incidents.with(shown.number()).map(incident -> {
            var latest = reports.latest(shown);
            var told = new LinkedHashMap<>(ReportText.fields(latest.report()));
            told.put("version", (long) latest.n());
            told.put("coverSheet", incident.cover().name());
            if (!caller.isAnyOf(Role.LICENSEE)) {
                told.put("standing", incident.standing().name());
                told.put("alertCalledFor", incident.isAlertCalledFor());
                told.put("alertOpen", incident.isAlertOpen());
                told.put("unreported", incident.isUnreported());
                told.put("waived", incident.isWaived());
                told.put("reviewHeld", isReviewHeld(shown, incident));
                incident.prevention().ifPresent(became -> told.put("preventionReport", became.name()));
            }
            return told;
        });
    }

    /** A business that only considers an application has no review that could wait. */
    private boolean isReviewHeld(Case shown, Incident incident) {
        return holdsReview && shown.state() != CaseState.CLOSED && incident.standing() != Standing.CONSIDERING;
    }
}
