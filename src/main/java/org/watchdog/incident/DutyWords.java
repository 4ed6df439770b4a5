package org.watchdog.incident;

import java.util.ArrayList;
import java.util.List;
import org.watchdog.incident.Duties.Duty;
import org.watchdog.incident.Duties.To;
import org.watchdog.platform.api.Words;

/** The duties in plain sentences: to whom, why, and by when. */
public final class DutyWords {

    private final Words words;

    public DutyWords(Words words) {
        this.words = words;
    }

    /** Every duty in turn, the reasons before the days. */
    public List<String> explanation(Duties duties) {
        var sentences = new ArrayList<String>();
        for (var duty : List.of(duties.privacyMark(), duties.ppc(), duties.myNumberAct())) {
            sentences.addAll(of(duty));
        }
        return sentences;
    }

    /** One duty, or that there is none. */
    public List<String> of(Duty duty) {
        var to = to(duty.to());
        if (!duty.isReportable()) {
            return List.of(words.say("incident.duty.none", to));
        }
        var sentences = new ArrayList<String>();
        duty.triggers()
                .forEach(trigger -> sentences.add(
                        words.say("incident.duty.because", to, words.say("incident.trigger." + trigger))));
        duty.prompt()
                .ifPresent(prompt -> sentences.add(words.say(
                        "incident.duty.prompt", to, words.longDay(prompt.from()), words.longDay(prompt.to()))));
        duty.finalReport()
                .ifPresent(due -> sentences.add(
                        words.say("incident.duty.final", to, words.longDay(due.dueOn()), duty.finalDays())));
        return sentences;
    }

    public String to(To to) {
        return words.say("incident.to." + to);
    }
}
