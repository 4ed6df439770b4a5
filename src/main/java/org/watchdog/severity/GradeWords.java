package org.watchdog.severity;

import org.watchdog.platform.api.DecisionTable.Condition;
import org.watchdog.platform.api.DecisionTable.Rule;
import org.watchdog.platform.api.Words;
import org.watchdog.severity.Grade.NearMiss;
import org.watchdog.severity.Grade.Reason;

/**
 * A grade in plain sentences. They are made from the cells of the table, so that a new version of it needs no new
 * words.
 */
public final class GradeWords {

    private final Words words;

    public GradeWords(Words words) {
        this.words = words;
    }

    /** {@code 本人の数は1,200人です（1,001人から50,000人まで）。3点}. */
    public String because(Reason reason) {
        return reason.factor() == Factor.PERSONS
                ? words.say("severity.because.persons", fact(reason), range(reason.rule()), reason.points())
                : words.say("severity.because.word", name(reason.factor()), fact(reason), reason.points());
    }

    /** {@code 本人の数が1,000人以下なら、レベル7（勧告）}. */
    public String nearMiss(NearMiss miss) {
        var fact = miss.factor().fact();
        var otherwise = miss.instead().conditions().get(fact) instanceof Condition.Is word
                ? words.say("severity.if." + fact + "." + word.value())
                : words.say("severity.if.persons", bound(miss));
        return words.say("severity.nearMiss", otherwise, miss.level(), measure(miss.measure()));
    }

    public String name(Factor factor) {
        return words.say("severity.factor." + factor);
    }

    public String measure(Measure measure) {
        return words.say("severity.measure." + measure);
    }

    /** The fact as it was established. */
    public String fact(Reason reason) {
        return fact(reason.factor(), reason.fact());
    }

    /** A fact that no rule used. */
    public String fact(Factor factor, Object fact) {
        return fact instanceof Long persons ? persons(persons) : words.say("severity." + factor.fact() + "." + fact);
    }

    /** The band of persons that a line of the table asks for: {@code 1,001人から50,000人まで}; empty for words. */
    public String range(Rule rule) {
        return rule.conditions().get(Factor.PERSONS.fact()) instanceof Condition.Between range ? band(range) : "";
    }

    /** The bound that is next: {@code 1,000人以下}, {@code 50,001人以上}. */
    private String bound(NearMiss miss) {
        if (!(miss.instead().conditions().get(miss.factor().fact()) instanceof Condition.Between range)) {
            return "";
        }
        return miss.isHeavier()
                ? words.say("severity.band.least", persons(range.least()))
                : words.say("severity.band.most", persons(range.most()));
    }

    private String band(Condition.Between range) {
        if (range.least() == Long.MIN_VALUE) {
            return words.say("severity.band.most", persons(range.most()));
        }
        return range.most() == Long.MAX_VALUE
                ? words.say("severity.band.least", persons(range.least()))
                : words.say("severity.band.both", persons(range.least()), persons(range.most()));
    }

    private String persons(long number) {
        return words.say("severity.persons", String.format(words.language().locale(), "%,d", number));
    }
}
