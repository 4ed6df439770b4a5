package org.watchdog.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one version of a report says otherwise than the one before, field by field in the order of the form. A field of
 * a part goes by both names ({@code publication.state}); of a list of parts the whole list is compared.
 */
public final class ReportDifference {

    private ReportDifference() {}

    /**
     * One field that is told otherwise.
     *
     * @param was empty if it was not told before
     * @param is empty if it is not told any more
     */
    public record Change(String field, Optional<Object> was, Optional<Object> is) {}

    /** The changes; none where only the kind of report is another. */
    public static List<Change> between(IncidentReport before, IncidentReport after) {
        var old = told(before);
        var now = told(after);
        var changes = new ArrayList<Change>();
        Stream.concat(now.keySet().stream(), old.keySet().stream()).distinct().forEach(field -> {
            var was = Optional.ofNullable(old.get(field));
            var is = Optional.ofNullable(now.get(field));
            if (!was.equals(is)) {
                changes.add(new Change(field, was, is));
            }
        });
        return List.copyOf(changes);
    }

    /** All fields that tell something, flat. */
    public static Map<String, Object> told(IncidentReport report) {
        var flat = new LinkedHashMap<String, Object>();
        ReportText.fields(report).forEach((name, value) -> {
            if (value instanceof Map<?, ?> part) {
                part.forEach((inner, said) -> flat.put(name + "." + inner, said));
            } else if (!(value instanceof List<?> list && list.isEmpty()) && !name.equals("report")) {
                flat.put(name, value);
            }
        });
        return flat;
    }
}
