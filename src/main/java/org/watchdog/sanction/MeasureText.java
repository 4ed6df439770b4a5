package org.watchdog.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchdog.platform.api.Words;
import org.watchdog.severity.Decided;
import org.watchdog.severity.Measure;

/** What a business is told of its measure, in Japanese: what it is, from when to when, why, and what it may do. */
final class MeasureText {

    private static final Words WORDS = Voice.WORDS;

    private MeasureText() {}

    static String name(Measure measure) {
        return WORDS.say("severity.measure." + measure);
    }

    /** With its months where it has some: 一時停止（2か月）. */
    static String name(Decided decided) {
        return decided.months().isPresent()
                ? WORDS.say(
                        "sanction.told.months",
                        name(decided.measure()),
                        decided.months().getAsInt())
                : name(decided.measure());
    }

    static String imposed(Decided decided, Imposed imposed, Optional<ApplicationBar> bar, LocalDate objectionDue) {
        var lines = new ArrayList<String>(List.of(WORDS.say("sanction.told.measure", name(decided))));
        imposed.lastDay()
                .ifPresent(last -> lines.add(
                        WORDS.say("sanction.told.suspended", WORDS.longDay(imposed.firstDay()), WORDS.longDay(last))));
        if (imposed.measure() == Measure.REVOCATION) {
            lines.add(WORDS.say("sanction.told.revoked", WORDS.longDay(imposed.firstDay())));
        }
        decided.endCondition().ifPresent(end -> lines.add(WORDS.say("sanction.told.endCondition", end)));
        bar.ifPresent(b -> lines.add(WORDS.say("sanction.told.barred", WORDS.longDay(b.earliestApplicationOn()))));
        lines.add(WORDS.say("sanction.told.reason", decided.reason()));
        lines.add(WORDS.say("sanction.told.mayObject", WORDS.longDay(objectionDue)));
        return String.join("\n", lines);
    }
}
