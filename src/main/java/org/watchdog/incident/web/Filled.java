package org.watchdog.incident.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.watchdog.incident.IncidentReport;
import org.watchdog.incident.IncidentReport.Kind;
import org.watchdog.incident.ReportText;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.FormFields;

/** What was typed into the form of a report so far, by the names of its fields. */
record Filled(Map<String, List<String>> fields) {

    private static final Pattern ROW = Pattern.compile("reportedTo\\.(\\d{1,4})\\.(.+)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-0?(\\d{1,2})-0?(\\d{1,2})");

    /** The form filled with a report that was sent. */
    static Filled with(IncidentReport report) {
        var fields = new LinkedHashMap<String, List<String>>();
        fill(fields, "", ReportText.fields(report));
        return new Filled(fields);
    }

    private static void fill(Map<String, List<String>> fields, String path, Map<?, ?> told) {
        told.forEach((key, value) -> {
            var name = path + key;
            if (value instanceof Map<?, ?> part) {
                fill(fields, name + ".", part);
            } else if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
                for (int row = 0; row < list.size(); row++) {
                    fill(fields, name + "." + row + ".", (Map<?, ?>) list.get(row));
                }
            } else if (value instanceof List<?> list) {
                fields.put(name, list.stream().map(String::valueOf).toList());
            } else if (!Boolean.FALSE.equals(value)) {
                one(fields, name, String.valueOf(value));
            }
        });
    }

    private static void one(Map<String, List<String>> fields, String name, String value) {
        var day = DAY.matcher(value);
        if (day.matches()) {
            fields.put(name + "-year", List.of(day.group(1)));
            fields.put(name + "-month", List.of(day.group(2)));
            fields.put(name + "-day", List.of(day.group(3)));
        } else {
            fields.put(name, List.of(value));
        }
    }

    /** These fields without the empty rows of those who were told; the others are numbered anew. */
    static Map<String, List<String>> closedUp(Map<String, List<String>> sent) {
        var rows = new TreeMap<Integer, Map<String, List<String>>>();
        var rest = new LinkedHashMap<String, List<String>>();
        sent.forEach((name, values) -> {
            var row = ROW.matcher(name);
            if (row.matches()) {
                rows.computeIfAbsent(Integer.valueOf(row.group(1)), n -> new LinkedHashMap<>())
                        .put(row.group(2), values);
            } else {
                rest.put(name, values);
            }
        });
        rows.values()
                .removeIf(row ->
                        row.values().stream().allMatch(values -> values.stream().allMatch(String::isBlank)));
        var n = 0;
        for (var row : rows.values()) {
            var prefix = "reportedTo." + n++ + ".";
            row.forEach((name, values) -> rest.put(prefix + name, values));
        }
        return rest;
    }

    /** How many rows of those who were told are filled. */
    int rows() {
        return (int) fields.keySet().stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1))
                .distinct()
                .count();
    }

    /** Each field's first value, for boxes of text. */
    Map<String, String> first() {
        var first = new LinkedHashMap<String, String>();
        fields.forEach((name, values) -> values.stream().findFirst().ifPresent(value -> first.put(name, value)));
        return first;
    }

    /** The chosen words of each question with check boxes. */
    Map<String, List<String>> ticked() {
        var ticked = new LinkedHashMap<String, List<String>>();
        ReportStep.SEVERAL.forEach(name -> ticked.put(name, fields.getOrDefault(name, List.of())));
        return ticked;
    }

    String text(String name) {
        return first().getOrDefault(name, "").strip();
    }

    Optional<Kind> kind() {
        return List.of(Kind.values()).stream()
                .filter(kind -> kind.name().equals(text("report")))
                .findFirst();
    }

    /** The contract's report. A number of persons may be typed as people write it: {@code １，２００人}. */
    Submission submission() {
        return submission(Optional.empty());
    }

    /** The same as a report of another kind. */
    Submission submission(Optional<Kind> as) {
        var report = new LinkedHashMap<>(fields);
        as.ifPresent(kind -> report.put("report", List.of(kind.name())));
        report.computeIfPresent(
                "persons",
                (name, values) ->
                        new ArrayList<>(values.stream().map(Filled::digits).toList()));
        return Submission.of(FormFields.treeOf(report));
    }

    private static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,、\\s人]", "");
    }
}
