package org.watchdog.platform.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.watchdog.platform.api.DecisionTable;

/** A table read from DMN and taken apart, so that asking it costs some comparisons and no expression. */
record Table(
        String name,
        int version,
        LocalDate holdsFrom,
        HitPolicy hitPolicy,
        String oncePer,
        Map<String, Domain> inputs,
        List<Rule> rules,
        List<Line> lines)
        implements DecisionTable {

    /** How many rules may fire at once. */
    enum HitPolicy {
        /** Exactly one. */
        UNIQUE,
        /** Any number; or exactly one for each word of the output {@code oncePer}, if the table names it. */
        COLLECT
    }

    /** The values that an input can take: some words, or the numbers from {@code least} to {@code most}. */
    record Domain(List<Object> words, long least, long most) {}

    /** A rule with its conditions in a row: what is asked, and of which input. */
    record Line(Rule rule, List<String> inputs, List<Condition> conditions) {

        static Line of(Rule rule) {
            var inputs = rule.conditions().keySet().stream().sorted().toList();
            return new Line(
                    rule, inputs, inputs.stream().map(rule.conditions()::get).toList());
        }

        boolean fires(Map<String, ?> facts) {
            for (int i = 0; i < inputs.size(); i++) {
                Object fact = facts.get(inputs.get(i));
                if (fact == null) {
                    throw new IllegalArgumentException("The fact is missing: " + inputs.get(i));
                }
                if (!conditions.get(i).holds(fact)) {
                    return false;
                }
            }
            return true;
        }
    }

    Table {
        inputs = Map.copyOf(inputs);
        rules = List.copyOf(rules);
        lines = List.copyOf(lines);
    }

    @Override
    public List<Rule> fired(Map<String, ?> facts) {
        var fired = new ArrayList<Rule>();
        for (var line : lines) {
            if (line.fires(facts)) {
                fired.add(line.rule());
            }
        }
        return fired;
    }
}
