package org.watchdog.incident.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.watchdog.incident.IncidentReport;
import org.watchdog.incident.ReportDifference;
import org.watchdog.incident.ReportDifference.Change;
import org.watchdog.platform.api.Words;

/** A report in words: each field with its label and what was told, in the order of the form. */
final class ReportLines {

    private static final Set<String> DAYS = Set.of("occurredOn", "discoveredOn", "publication.on", "reportedTo.on");

    /** The fields that hold words of a list, and what those words' keys begin with. */
    private static final Map<String, String> WORDS_OF = Map.of(
            "discoveredHow", "discoveredHow",
            "phenomena", "phenomena",
            "eventClass", "eventClass",
            "causes", "causes",
            "medium", "medium",
            "dataItems", "dataItems",
            "origin", "origin",
            "secondaryDamage.state", "secondaryDamage",
            "publication.state", "publication",
            "reportedTo.to", "reportedTo");

    private final Words words;

    ReportLines(Words words) {
        this.words = words;
    }

    /** One field. */
    public record Line(String field, String label, String text) {}

    /** One field that is told otherwise, before and after. */
    public record Changed(String label, String was, String is) {}

    List<Line> of(IncidentReport report) {
        return ReportDifference.told(report).entrySet().stream()
                .filter(told -> !Boolean.FALSE.equals(told.getValue()))
                .map(told -> new Line(told.getKey(), label(told.getKey()), text(told.getKey(), told.getValue())))
                .toList();
    }

    List<Changed> between(IncidentReport before, IncidentReport after) {
        return ReportDifference.between(before, after).stream()
                .map(this::changed)
                .toList();
    }

    private Changed changed(Change change) {
        return new Changed(
                label(change.field()), side(change.field(), change.was()), side(change.field(), change.is()));
    }

    private String side(String field, Optional<Object> told) {
        return told.map(value -> text(field, value)).orElseGet(() -> words.say("incident.report.untold"));
    }

    private String label(String field) {
        return words.say("incident.field." + field);
    }

    private String text(String field, Object told) {
        if (told instanceof Boolean flag) {
            return words.say("platform.flag." + flag);
        }
        if (told instanceof Number number) {
            return number.longValue() == 0
                    ? words.say("incident.report.persons.unknown")
                    : words.say("incident.report.persons", String.format("%,d", number.longValue()));
        }
        if (told instanceof List<?> list) {
            return list.stream().map(one -> item(field, one)).collect(joining(separator(list)));
        }
        if (DAYS.contains(field)) {
            return words.longDay(LocalDate.parse(told.toString()));
        }
        var known = Optional.ofNullable(WORDS_OF.get(field));
        return known.map(begin -> words.say("incident." + begin + "." + told)).orElse(told.toString());
    }

    private String item(String field, Object one) {
        return one instanceof Map<?, ?> part
                ? Stream.of("to", "on", "number")
                        .filter(part::containsKey)
                        .map(name -> text(field + "." + name, String.valueOf(part.get(name))))
                        .collect(joining(words.say("incident.report.and")))
                : text(field, one);
    }

    private String separator(List<?> list) {
        return list.stream().anyMatch(Map.class::isInstance) ? "\n" : words.say("incident.report.and");
    }
}
