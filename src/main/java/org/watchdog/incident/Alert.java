package org.watchdog.incident;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/** The alert to the granting body, the same day (R-RPT-06, R-DEF-08). */
@Service
@Transactional
public class Alert {

    private final Incidents incidents;
    private final Voice voice;

    @Inject
    Alert(Incidents incidents, Voice voice) {
        this.incidents = incidents;
        this.voice = voice;
    }

    /**
     * The granting body was told by us.
     *
     * @param remark who was told there, and how
     */
    public void given(CaseNumber number, Optional<String> remark, Caller by) {
        incidents.known(number).alertDone();
        var facts =
                remark.map(text -> Voice.saying(voice.note(number, text, by))).orElse(Map.of());
        voice.record(number, by.actor(), "incident.alerted", facts);
    }
}
