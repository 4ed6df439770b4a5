package org.watchdog.platform.decision;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.watchdog.platform.api.DecisionTable.Condition;
import org.watchdog.platform.api.DecisionTable.Rule;
import org.watchdog.platform.decision.Table.Domain;
import org.watchdog.platform.decision.Table.HitPolicy;

/**
 * All that can be asked of a table: each word of each input, and of the numbers both sides of every bound. A table that
 * has a gap or an overlap anywhere on it is not adopted.
 */
final class Grid {

    private final Table table;
    private final List<String> inputs;
    private final Set<String> once;

    private Grid(Table table) {
        this.table = table;
        this.inputs = table.inputs().keySet().stream().sorted().toList();
        this.once =
                table.rules().stream().map(rule -> rule.word(table.oncePer())).collect(Collectors.toSet());
    }

    /** The first combination of facts that the table answers not at all, or twice, told in one sentence. */
    static Optional<String> fault(Table table) {
        if (table.hitPolicy() == HitPolicy.COLLECT && table.oncePer().isEmpty()) {
            return Optional.empty();
        }
        return new Grid(table).fault(0, new LinkedHashMap<>());
    }

    /** Every combination, for tests that walk the whole of it. */
    static List<Map<String, Object>> points(Table table) {
        var grid = new Grid(table);
        List<Map<String, Object>> points = List.of(Map.of());
        for (var input : grid.inputs) {
            points = points.stream()
                    .flatMap(point -> grid.values(input).stream().map(value -> {
                        var more = new LinkedHashMap<>(point);
                        more.put(input, value);
                        return (Map<String, Object>) more;
                    }))
                    .toList();
        }
        return points;
    }

    private Optional<String> fault(int depth, Map<String, Object> facts) {
        if (depth == inputs.size()) {
            return faultAt(facts);
        }
        for (var value : values(inputs.get(depth))) {
            facts.put(inputs.get(depth), value);
            var fault = fault(depth + 1, facts);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> faultAt(Map<String, Object> facts) {
        var fired = table.fired(facts);
        var isRight = table.hitPolicy() == HitPolicy.UNIQUE ? fired.size() == 1 : isOnceEach(fired);
        return isRight
                ? Optional.empty()
                : Optional.of(table.name() + " has a gap or an overlap at " + facts + ": "
                        + fired.stream().map(Rule::id).toList());
    }

    private boolean isOnceEach(List<Rule> fired) {
        var times = fired.stream().collect(groupingBy(rule -> rule.word(table.oncePer()), counting()));
        return times.keySet().equals(once) && times.values().stream().allMatch(n -> n == 1);
    }

    private List<Object> values(String input) {
        var domain = table.inputs().getOrDefault(input, new Domain(List.of(), 0, 0));
        if (!domain.words().isEmpty()) {
            return domain.words();
        }
        var bounds = new TreeSet<Long>();
        for (var rule : table.rules()) {
            if (rule.conditions().get(input) instanceof Condition.Between range) {
                add(bounds, domain, range.least());
                add(bounds, domain, range.most());
            }
        }
        return new ArrayList<>(bounds);
    }

    private static void add(Set<Long> bounds, Domain domain, long bound) {
        if (bound != Long.MIN_VALUE && bound != Long.MAX_VALUE) {
            for (long near = bound - 1; near <= bound + 1; near++) {
                if (near >= domain.least() && near <= domain.most()) {
                    bounds.add(near);
                }
            }
        }
    }
}
