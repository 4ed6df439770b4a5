package org.watchdog.deliberation;

import java.util.Optional;
import java.util.OptionalInt;
import org.watchdog.committee.Motion;
import org.watchdog.platform.api.Words;
import org.watchdog.severity.Decided;
import org.watchdog.severity.GradeWords;

/** A motion in words: {@code 一時停止（2か月）。早く終える条件：…}. */
public final class MotionWords {

    private final Words words;

    public MotionWords(Words words) {
        this.words = words;
    }

    public String say(Motion motion) {
        var what = motion.measure()
                .map(measure -> new GradeWords(words).measure(measure))
                .orElseGet(() -> words.say("deliberation.motion." + motion.kind()));
        return say(what, motion.months(), motion.endCondition());
    }

    /** What was decided, in the same words. */
    public String say(Decided decided) {
        return say(new GradeWords(words).measure(decided.measure()), decided.months(), decided.endCondition());
    }

    private String say(String what, OptionalInt months, Optional<String> end) {
        var lasting = months.isPresent() ? words.say("deliberation.motion.months", what, months.getAsInt()) : what;
        return end.map(text -> words.say("deliberation.motion.until", lasting, text))
                .orElse(lasting);
    }
}
