package org.watchdog.incident.web;

import jakarta.inject.Inject;
import java.util.List;
import org.watchdog.calendar.OpenDays;
import org.watchdog.calendar.TimeLeft;
import org.watchdog.casefile.Aside;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.incident.Incidents;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** What a mark holder sees of its own incident: what is asked now and until when, and what it has reported. */
@Service
class HolderIncident implements Aside {

    private static final String HOLDERS = "holder";

    private final Incidents incidents;
    private final Versions versions;
    private final Clocks clocks;
    private final OpenDays days;

    @Inject
    HolderIncident(Incidents incidents, Versions versions, Clocks clocks, OpenDays days) {
        this.incidents = incidents;
        this.versions = versions;
        this.clocks = clocks;
        this.days = days;
    }

    /** Something that is due, with the time that is left. */
    public record Due(Deadline deadline, TimeLeft left) {}

    /**
     * The incident as its business sees it.
     *
     * @param asked what it waits for by name, {@code awaitCorrection} for example, or {@code NOTHING}
     * @param takesReports whether a next report has a place
     */
    public record Side(
            String number,
            String asked,
            String cover,
            boolean takesReports,
            List<Due> dues,
            List<Versions.Version> versions) {}

    @Override
    public List<Panel> of(Case shown, Caller caller, Words words) {
        if (shown.kind() != CaseKind.INCIDENT || !caller.isAnyOf(Role.LICENSEE)) {
            return List.of();
        }
        return incidents.with(shown.number()).stream()
                .map(incident -> new Side(
                        shown.number().value(),
                        shown.state() == CaseState.WAITING_FOR_HOLDER
                                ? shown.element().orElse("NOTHING")
                                : "NOTHING",
                        incident.cover().name(),
                        shown.state() != CaseState.CLOSED,
                        dues(shown, words),
                        versions.of(shown, words)))
                .map(side ->
                        new Panel("incident/holder :: side", side, !side.dues().isEmpty()))
                .toList();
    }

    /** Those of the incident itself; other rooms tell of theirs. */
    private List<Due> dues(Case shown, Words words) {
        return clocks.of(shown.number()).stream()
                .filter(clock -> clock.name().startsWith(HOLDERS) && clock.state() == Deadline.State.OPEN)
                .filter(clock ->
                        words.find("incident.holder.due." + clock.name()).isPresent())
                .map(clock -> new Due(clock, days.left(clocks.today(), clock.explanation())))
                .toList();
    }
}
