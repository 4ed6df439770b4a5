package org.watchdog.system;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Holds the answers of one call against the contract, section 1, and tells all that is wrong in the end. */
final class Judge {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern UNFILLED = Pattern.compile("⟨|\\{\\d}");
    private static final int MOST_TOLD = 12;

    private final Call call;
    private final long seed;
    private final List<String> findings = new ArrayList<>();

    Judge(Call call, long seed) {
        this.call = call;
        this.seed = seed;
    }

    void find(String finding) {
        findings.add(finding);
    }

    /** The answer is one of these, and of the right form. */
    void expect(Answer answer, String language, int... statuses) {
        if (Arrays.stream(statuses).noneMatch(s -> s == answer.status())) {
            blame(answer, "is not " + Arrays.toString(statuses));
        }
        judge(answer, language);
    }

    /** No defect, nothing that the description does not know of, and a refusal in the form of RFC 9457. */
    void judge(Answer answer, String language) {
        if (answer.status() >= 500) {
            blame(answer, "is a defect");
        } else if (!call.statuses().contains(Integer.toString(answer.status())) && answer.status() != 406) {
            blame(answer, "is not in the description");
        } else if (answer.status() >= 400) {
            problem(answer, language);
        }
    }

    private void problem(Answer answer, String language) {
        if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            blame(answer, "is no problem+json but " + answer.header("Content-Type"));
            return;
        }
        try {
            var problem = answer.json();
            if (problem.getInt("status") != answer.status()
                    || problem.getString("type").isBlank()) {
                blame(answer, "tells another status or no type");
            }
            said(answer, problem.getString("title"), language);
            said(answer, problem.getString("detail"), language);
            if (problem.containsKey("errors") != (answer.status() == 422)) {
                blame(answer, "has errors where it is no 422, or none where it is");
            } else if (answer.status() == 422) {
                var errors = problem.getJsonArray("errors").getValuesAs(JsonObject.class);
                errors.forEach(e -> said(answer, e.getString("message"), language));
                if (errors.isEmpty()
                        || errors.stream().map(Judge::field).distinct().count() != errors.size()) {
                    blame(answer, "names no field, or one twice");
                }
            }
            if (answer.status() == 429 && answer.header("Retry-After").isEmpty()) {
                blame(answer, "does not say when to try again");
            }
        } catch (JsonException | ClassCastException | NullPointerException e) {
            blame(answer, "is not of the form of RFC 9457: " + e);
        }
    }

    private void said(Answer answer, String words, String language) {
        if (words.isBlank()
                || UNFILLED.matcher(words).find()
                || JAPANESE.matcher(words).find() != language.equals("ja")) {
            blame(answer, "does not speak " + language + ": " + words);
        }
    }

    /** Every field that is certainly broken is named, itself or by what is in it. */
    void names(Answer answer, Hostile.Body body) {
        if (answer.status() != 422) {
            return;
        }
        var named = answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(Judge::field)
                .toList();
        body.broken().stream()
                .filter(field -> named.stream().noneMatch(n -> n.equals(field) || n.startsWith(field + ".")))
                .forEach(field -> blame(answer, "does not name " + field + " in " + cut(body.json())));
    }

    private static String field(JsonObject error) {
        return error.getString("field");
    }

    private void blame(Answer answer, String why) {
        findings.add(answer.status() + " " + why + "\n      " + cut(answer.call()) + " -> " + cut(answer.text()));
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    /** Fails if anything was found. */
    void close() {
        if (!findings.isEmpty()) {
            var told = findings.stream().distinct().limit(MOST_TOLD).toList();
            throw new AssertionError(call + ": " + findings.size() + " findings (-Dfuzz.seed=" + seed + ")\n  - "
                    + String.join("\n  - ", told));
        }
    }
}
