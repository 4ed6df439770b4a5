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

    /** The same from any list of typed fields, for a form with files. */
    public static Map<String, Object> tree(Map<String, String> typed) {
        var tree = new LinkedHashMap<String, Object>();
        TypedDays.joined(typed).forEach((name, value) -> {
            var dot = name.indexOf('.');
            if (dot < 0) {
                tree.putIfAbsent(name, value);
            } else if (tree.computeIfAbsent(name.substring(0, dot), n -> new LinkedHashMap<String, Object>())
                    instanceof Map<?, ?> part) {
                @SuppressWarnings("unchecked") // made in the line above
                var fields = (Map<String, Object>) part;
                fields.put(name.substring(dot + 1), value);
            }
        });
        return tree;
    }
}
