package org.watchdog.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchdog.platform.api.Submission;

/**
 * The fields of the form that was sent; a dotted name ({@code complainant.email}) is a field of a part, and a day in
 * three boxes ({@code on-year}, {@code on-month}, {@code on-day}) is one field.
 */
@RequestScoped
public class FormFields {

    private final HttpServletRequest request;

    @Inject
    FormFields(HttpServletRequest request) {
        this.request = request;
    }

    /** For the proxy of the request scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own field
    protected FormFields() {
        this.request = null;
    }

    /** To be read field by field, with the same rules as JSON. */
    public Submission submission() {
        return Submission.of(tree(typed()));
    }

    /** What was typed, by full name, for showing it again; of several values the first. */
    public Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(Csrf.FIELD)) {
                typed.put(name, values[0].replace("\r\n", "\n")); // as the browser counted its characters
            }
        });
        return typed;
    }

    /** The same for a page that asks by its address: the day of a link ({@code from=2026-05-01}) fills three boxes. */
    public Map<String, String> shown() {
        var shown = typed();
        typed().forEach((name, value) -> {
            var parts = value.split("-", 3);
            if (parts.length == 3) {
                shown.putIfAbsent(name + "-year", parts[0]);
                shown.putIfAbsent(name + "-month", parts[1]);
                shown.putIfAbsent(name + "-day", parts[2]);
            }
        });
        return shown;
    }

    /** All values of a field, for check boxes of one name. */
    public List<String> all(String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** Everything that was typed, each field with all its values. */
    public Map<String, List<String>> values() {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, sent) -> {
            if (!name.equals(Csrf.FIELD)) {
                values.put(
                        name,
                        Arrays.stream(sent)
                                .map(text -> text.replace("\r\n", "\n"))
                                .toList());
            }
        });
        return values;
    }

    /** The same from any list of typed fields, for a form with files. */
    public static Map<String, Object> tree(Map<String, String> typed) {
        var tree = new LinkedHashMap<String, Object>();
        TypedDays.joined(typed).forEach((name, value) -> put(tree, name, value));
        return tree;
    }

    /** The same where a field may have several values (check boxes): of one it is a text, of several a list. */
    public static Map<String, Object> treeOf(Map<String, List<String>> values) {
        var firsts = new LinkedHashMap<String, String>();
        values.forEach((name, sent) -> sent.stream().findFirst().ifPresent(first -> firsts.put(name, first)));
        var tree = new LinkedHashMap<String, Object>();
        TypedDays.joined(firsts).forEach((name, first) -> {
            var all = values.getOrDefault(name, List.of());
            put(tree, name, all.size() > 1 ? all : first);
        });
        return tree;
    }

    /** Puts it as deep as its name is dotted; where the way is taken by a text, it is left out. */
    private static void put(Map<String, Object> tree, String name, Object value) {
        var at = tree;
        var rest = name;
        for (var dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.')) {
            if (!(at.computeIfAbsent(rest.substring(0, dot), n -> new LinkedHashMap<String, Object>())
                    instanceof Map<?, ?> part)) {
                return;
            }
            @SuppressWarnings("unchecked") // only this method makes parts
            var fields = (Map<String, Object>) part;
            at = fields;
            rest = rest.substring(dot + 1);
        }
        at.putIfAbsent(rest, value);
    }
}
