package org.watchdog.severity;

import static java.util.Comparator.comparingInt;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.platform.api.DecisionTable;
import org.watchdog.platform.api.DecisionTable.Rule;
import org.watchdog.platform.api.Decisions;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.Grade.NearMiss;
import org.watchdog.severity.Grade.Proposal;
import org.watchdog.severity.Grade.Reason;
import org.watchdog.severity.Grade.Suspension;

/**
 * Grades by the decision tables {@code severity-pmk510}, {@code measure-pmk510} and {@code measure-r1}, in the version
 * of the day of decision. The process and the calculator use it alike.
 */
@Service
public class Grading {

    static final String SCORES = "severity-pmk510";
    private static final String MEASURES = "measure-pmk510";
    private static final String MEASURES_2006 = "measure-r1";
    static final int HIGHEST = 10;

    private final Decisions decisions;
    private final boolean followsDates;

    /** @param regime {@code PMK510}, or {@code BY_DATE}: the dates of the rule book decide */
    @Inject
    Grading(
            Decisions decisions,
            @ConfigProperty(name = "watchdog.severity.regime", defaultValue = "PMK510") String regime) {
        this.decisions = decisions;
        this.followsDates = switch (regime) {
            case "PMK510" -> false;
            case "BY_DATE" -> true;
            default ->
                throw new IllegalArgumentException("watchdog.severity.regime is PMK510 or BY_DATE, not " + regime);
        };
    }

    /** The rules of a decision of this day. */
    public Regime regime(LocalDate decidedOn) {
        return followsDates ? Regime.of(decidedOn) : Regime.PMK510;
    }

    /** By PMK510: points for each factor, their sum as level 1 to 10, and the measure (rule book 1.6, 1.7). */
    public Grade grade(Facts facts, Reporter reporter, LocalDate decidedOn) {
        var scores = decisions.on(SCORES, decidedOn);
        var measures = decisions.on(MEASURES, decidedOn);
        var asked = facts.asked();
        var fired = scores.fired(asked);
        var level = level(fired);
        return new Grade(
                OptionalInt.of(level),
                fired.stream().map(rule -> reason(rule, asked)).toList(),
                Optional.of(proposal(measures, level, reporter)),
                true, // all points are ours (rule book 1.6, N1)
                List.of(scores.edition(), measures.edition()),
                nearMisses(scores, measures, fired, reporter));
    }

    /**
     * By the rules of 2006: the measure for a level that was given (R-PMK510-01).
     *
     * @param level 1 to 5
     */
    public Grade measureOf2006(int level, LocalDate decidedOn) {
        var table = decisions.on(MEASURES_2006, decidedOn);
        var rule = only(table, Map.of("level", (long) level));
        var measure = Measure.valueOf(rule.word("measure"));
        return new Grade(
                OptionalInt.of(level),
                List.of(),
                Optional.of(new Proposal(measure, Optional.empty(), OptionalInt.empty(), true)),
                false,
                List.of(table.edition()),
                List.of());
    }

    /** By the rules of 2022: no level and no proposal, the committee decides (R-PMK500-01, -02). */
    public Grade withoutLevel() {
        return new Grade(OptionalInt.empty(), List.of(), Optional.empty(), false, List.of("PMK500 2022"), List.of());
    }

    /**
     * What follows from another level than the graded one, by the tables of that grade; empty if it knows no levels.
     *
     * @param level 1 to 10
     */
    Optional<Proposal> proposal(Grade instead, int level, Reporter reporter) {
        return edition(MEASURES, instead.criteria())
                .map(edition -> proposal(decisions.edition(edition), level, reporter));
    }

    /** The version of a table among those that something was decided by. */
    static Optional<String> edition(String table, List<String> criteria) {
        return criteria.stream()
                .filter(edition -> edition.startsWith(table + " "))
                .findFirst();
    }

    private static int level(List<Rule> fired) {
        var sum = fired.stream().mapToInt(rule -> rule.number("points")).sum();
        return Math.max(1, Math.min(HIGHEST, sum));
    }

    private static Reason reason(Rule rule, Map<String, Object> asked) {
        var factor = factor(rule);
        var fact = asked.getOrDefault(factor.fact(), "");
        return new Reason(factor, rule.number("points"), fact, rule);
    }

    private static Factor factor(Rule rule) {
        return Factor.valueOf(rule.word("factor"));
    }

    private static Proposal proposal(DecisionTable measures, int level, Reporter reporter) {
        var rule = only(measures, Map.of("level", (long) level, "reporter", reporter.name()));
        var suspension = months(rule, "leastMonths").isEmpty()
                ? Optional.<Suspension>empty()
                : Optional.of(new Suspension(
                        rule.number("leastMonths"), rule.number("mostMonths"), rule.number("proposedMonths")));
        return new Proposal(
                Measure.valueOf(rule.word("measure")),
                suspension,
                months(rule, "blockedMonths"),
                rule.claims("official"));
    }

    private static OptionalInt months(Rule rule, String output) {
        return rule.answers().containsKey(output) ? OptionalInt.of(rule.number(output)) : OptionalInt.empty();
    }

    private static Rule only(DecisionTable table, Map<String, Object> facts) {
        return table.fired(facts).get(0);
    }

    /** For each factor the smallest step up and the smallest step down that lead to another level. */
    private static List<NearMiss> nearMisses(
            DecisionTable scores, DecisionTable measures, List<Rule> fired, Reporter reporter) {
        var level = level(fired);
        var misses = new ArrayList<NearMiss>();
        for (var now : fired) {
            var others = scores.rules().stream()
                    .filter(rule -> factor(rule) == factor(now) && !rule.id().equals(now.id()))
                    .map(rule -> nearMiss(rule, now, fired, measures, reporter))
                    .toList();
            Stream.of(
                            others.stream()
                                    .filter(miss -> miss.level() < level)
                                    .max(comparingInt(miss -> miss.instead().number("points"))),
                            others.stream()
                                    .filter(miss -> miss.level() > level)
                                    .min(comparingInt(miss -> miss.instead().number("points"))))
                    .flatMap(Optional::stream)
                    .forEach(misses::add);
        }
        misses.sort(Comparator.<NearMiss>comparingInt(miss -> Math.abs(miss.level() - level))
                .thenComparing(NearMiss::level));
        return misses;
    }

    private static NearMiss nearMiss(
            Rule instead, Rule now, List<Rule> fired, DecisionTable measures, Reporter reporter) {
        var others = fired.stream()
                .map(rule -> rule.id().equals(now.id()) ? instead : rule)
                .toList();
        var level = level(others);
        return new NearMiss(
                factor(now),
                instead,
                level,
                level > level(fired),
                proposal(measures, level, reporter).measure());
    }
}
