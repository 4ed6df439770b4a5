package org.watchdog.incident;

import java.time.LocalDate;
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

    /** Every duty in turn, the reasons before the days; each sentence says to whom. */
    public List<String> explanation(Duties duties) {
        var sentences = new ArrayList<String>();
        for (var duty : List.of(duties.privacyMark(), duties.ppc(), duties.myNumberAct())) {
            of(duty).forEach(sentence -> sentences.add(words.say("incident.duty.to", to(duty.to()), sentence)));
        }
        return sentences;
    }

    /** One duty, or that there is none; to whom is not said again. */
    public List<String> of(Duty duty) {
        if (!duty.isReportable()) {
            return List.of(words.say("incident.duty.none"));
        }
        var sentences = new ArrayList<String>();
        duty.triggers().forEach(trigger -> sentences.add(words.say("incident.trigger." + trigger)));
        duty.prompt()
                .ifPresent(prompt -> sentences.add(
                        words.say("incident.duty.prompt", words.longDay(prompt.from()), words.longDay(prompt.to()))));
        duty.finalReport().ifPresent(due -> sentences.add(finalReport(duty, due.dueOn())));
        return sentences;
    }

    private String finalReport(Duty duty, LocalDate dueOn) {
        var until = words.longDay(dueOn);
        return duty.movedFrom()
                .map(last -> words.say("incident.duty.final.moved", until, duty.finalDays(), words.day(last)))
                .orElseGet(() -> words.say("incident.duty.final", until, duty.finalDays()));
    }

    public String to(To to) {
        return words.say("incident.to." + to);
    }
}
