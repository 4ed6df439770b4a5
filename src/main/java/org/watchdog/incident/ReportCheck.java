package org.watchdog.incident;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;
import org.watchdog.casefile.Messages;
import org.watchdog.incident.BusinessTold.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/** Whether a report tells what is asked of it; what is missing is asked for, and its silence is noted. */
@Service
@Transactional
public class ReportCheck {

    private final Cases cases;
    private final Incidents incidents;
    private final Messages messages;
    private final Clocks clocks;
    private final Voice voice;
    private final int correctionDays;

    /** @param correctionDays business days for a correction (DEFAULT, not an official number) */
    @Inject
    ReportCheck(
            Cases cases,
            Incidents incidents,
            Messages messages,
            Clocks clocks,
            Voice voice,
            @ConfigProperty(name = "watchdog.incident.correction.business-days", defaultValue = "10")
                    int correctionDays) {
        this.cases = cases;
        this.incidents = incidents;
        this.messages = messages;
        this.clocks = clocks;
        this.voice = voice;
        this.correctionDays = correctionDays;
    }

    /** The report will do. */
    public void accept(CaseNumber number, Caller by) {
        voice.record(number, by.actor(), "incident.reportComplete", Map.of());
    }

    /**
     * A declared disaster was the cause: what it lost or destroyed need not be reported any further (R-PMK510-12).
     *
     * @param disaster its name, as it was declared
     */
    public void waive(CaseNumber number, String disaster, Caller by) {
        incidents.known(number).waive();
        clocks.cancel(number, IncidentStage.FINAL_REPORT);
        var noted = voice.note(number, disaster, by);
        voice.record(number, by.actor(), "incident.waived", Voice.saying(noted));
    }

    /** What is missing, in the words of the staff. */
    public void sendBack(CaseNumber number, String question, Caller by) {
        var asked = voice.ask(number, question, by);
        voice.record(number, by.actor(), "incident.reportReturned", Voice.saying(asked));
    }

    /** Tells the business until when the correction is needed; the clock starts. */
    public void askForCorrection(CaseNumber number) {
        var due = clocks.open(
                        number,
                        IncidentStage.CORRECTION,
                        DeadlineRule.businessDays(correctionDays),
                        Optional.of("holderCorrectionDue"))
                .dueOn();
        var asked = messages.withHolder(cases.known(number)).stream()
                .filter(m -> m.from() == Side.BODY && m.about() == About.REQUEST)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .id();
        voice.letter(number, Occasion.CORRECTION, asked, due);
        voice.record(number, Actor.SYSTEM, "incident.holderAskedForCorrection", Map.of("dueOn", due.toString()));
    }

    /** No correction came; intake decides on the report as it is. */
    public void noteNoCorrection(CaseNumber number) {
        voice.record(number, Actor.SYSTEM, "incident.notCorrected", Map.of());
    }
}
