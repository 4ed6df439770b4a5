package org.watchdog.sanction.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchdog.platform.api.Submission;
import org.watchdog.sanction.ApplicationBar;
import org.watchdog.sanction.Trigger;

/** What is asked of the calculator, by JSON or by the form: one reading for both (contract, section 5). */
final class BarQuestion {

    /** Where the words of its errors stand. */
    static final String WORDS = "sanction.error";

    /** How many events are counted at once. */
    static final int MOST = 50;

    private BarQuestion() {}

    /** The bars that follow from the events; of no use when {@code asked} now holds errors. */
    static List<ApplicationBar> read(Submission asked) {
        var bars = new ArrayList<ApplicationBar>();
        if (!asked.names().contains("events")) {
            asked.refuse("events", "required");
        }
        for (var event : asked.parts("events", MOST)) {
            one(event).ifPresent(bars::add);
        }
        return bars;
    }

    /** One event; empty if it is broken. */
    static Optional<ApplicationBar> one(Submission event) {
        var trigger = event.word("trigger", Trigger.class);
        if (!event.has("trigger")) {
            event.refuse("trigger", "required");
        }
        var on = event.date("on");
        if (!event.has("on")) {
            event.refuse("on", "required");
        }
        var given = event.number("months", 1, ApplicationBar.MOST_MONTHS);
        if (trigger.filter(Trigger.INCIDENT::equals).isPresent() && !event.has("months")) {
            event.refuse("months", "required");
        }
        if (trigger.filter(t -> t != Trigger.INCIDENT).isPresent() && event.has("months")) {
            event.refuse("months", "onlyForIncident");
        }
        return trigger.flatMap(t -> on.flatMap(day -> months(t, given).map(m -> ApplicationBar.of(t, day, m))));
    }

    private static Optional<Integer> months(Trigger trigger, Optional<Long> given) {
        return trigger.months().isPresent() ? Optional.of(trigger.months().getAsInt()) : given.map(Long::intValue);
    }
}
