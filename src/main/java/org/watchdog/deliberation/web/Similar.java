package org.watchdog.deliberation.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import org.watchdog.deliberation.MotionWords;
import org.watchdog.platform.api.Words;
import org.watchdog.severity.Factor;
import org.watchdog.severity.GradeWords;
import org.watchdog.severity.Precedents.Precedent;

/**
 * A past case as a page shows it.
 *
 * @param alike factors on which it agrees, in words; empty if there are none
 * @param level empty where the rules knew none
 */
public record Similar(
        String caseNumber, String alike, String differs, long persons, String level, String measure, String reason) {

    static List<Similar> of(List<Precedent> found, Words words) {
        return found.stream().map(one -> of(one, words)).toList();
    }

    private static Similar of(Precedent one, Words words) {
        var decided = one.decided();
        return new Similar(
                one.caseNumber().value(),
                names(one.same(), words),
                names(one.different(), words),
                one.facts().persons(),
                one.level().isPresent() ? Integer.toString(one.level().getAsInt()) : "",
                new MotionWords(words).say(decided),
                decided.reason());
    }

    private static String names(Set<Factor> factors, Words words) {
        var told = new GradeWords(words);
        return factors.stream().map(told::name).collect(joining(words.say("deliberation.similar.and")));
    }
}
