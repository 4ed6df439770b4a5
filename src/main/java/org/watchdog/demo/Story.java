package org.watchdog.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Submission;

/**
 * A case of the demo and what becomes of it, as {@code demo/stories.json} tells it.
 *
 * @param opening the complaint that is filed, or the report of an incident or the notice of a loss with who sends it
 */
record Story(String name, Opening opening, List<Step> steps) {

    /** How the case begins. */
    sealed interface Opening {}

    /** A complaint of the public. */
    record Filed(JsonObject told) implements Opening {

        /** As the contract has it; {@code daysAgo} becomes the day on which the holder was contacted. */
        Submission on(LocalDate today) {
            var tree = tree(told);
            if (tree.get("contacted") instanceof Map<?, ?> contacted) {
                var dated = new LinkedHashMap<String, Object>();
                contacted.forEach((name, value) -> dated.put(
                        name.equals("daysAgo") ? "on" : name.toString(),
                        name.equals("daysAgo") ? daysBefore(today, value) : value));
                tree.put("contacted", dated);
            }
            return Submission.of(tree);
        }
    }

    /** The report of an incident. */
    record Report(JsonObject told) implements Opening {

        /** Who sends it: a mark holder, or staff who learnt of it. */
        UserId by() {
            return new UserId(told.getString("by"));
        }

        /** As the contract has it; {@code occurredDaysAgo} and {@code discoveredDaysAgo} become days. */
        Submission on(LocalDate today) {
            return Submission.of(dated(told, today, "occurred", "discovered"));
        }
    }

    /** The notice of a loss. */
    record Loss(JsonObject told) implements Opening {

        /** Who gives it: a mark holder, or staff for a holder. */
        UserId by() {
            return new UserId(told.getString("by"));
        }

        /** As the contract has it; {@code occurredDaysAgo} and {@code claimedDaysAgo} become days. */
        Submission on(LocalDate today) {
            return Submission.of(dated(told, today, "occurred", "claimed"));
        }
    }

    /** What somebody does next: a member of the staff, the holder, or the complainant. */
    record Step(JsonObject told) {

        /** Who does it; empty for the complainant. */
        Optional<UserId> by() {
            return text("by").map(UserId::new);
        }

        /** The task that is claimed, whether it is then done or not. */
        Optional<String> task() {
            return text("task").or(() -> text("claim"));
        }

        /** What the task is answered with; empty if it is only claimed. */
        Optional<Submission> outcome() {
            return told.containsKey("outcome") ? Optional.of(Submission.of(tree(told))) : Optional.empty();
        }

        /** What the holder answers. */
        Submission answer() {
            return Submission.of(tree(told.getJsonObject("answer")));
        }

        /** What the complainant answers when asked whether it is settled. */
        Submission complainant() {
            return Submission.of(tree(told.getJsonObject("complainant")));
        }

        private Optional<String> text(String name) {
            return Optional.ofNullable(told.getString(name, null));
        }
    }

    static List<Story> all() {
        var file = Objects.requireNonNull(Story.class.getResourceAsStream("/demo/stories.json"));
        try (var reader = Json.createReader(file)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(told -> new Story(
                            told.getString("name"),
                            opening(told),
                            told.getJsonArray("steps").getValuesAs(Step::new)))
                    .toList();
        }
    }

    private static Opening opening(JsonObject told) {
        if (told.containsKey("report")) {
            return new Report(told.getJsonObject("report"));
        }
        return told.containsKey("loss")
                ? new Loss(told.getJsonObject("loss"))
                : new Filed(told.getJsonObject("filing"));
    }

    /** With days in place of how long ago they were. */
    private static Map<String, Object> dated(JsonObject told, LocalDate today, String... names) {
        var tree = tree(told);
        for (var name : names) {
            Optional.ofNullable(tree.remove(name + "DaysAgo"))
                    .ifPresent(days -> tree.put(name + "On", daysBefore(today, days)));
        }
        return tree;
    }

    private static String daysBefore(LocalDate today, Object days) {
        return today.minusDays(Long.parseLong(days.toString())).toString();
    }

    private static Map<String, Object> tree(JsonObject object) {
        var tree = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> tree.put(name, plain(value)));
        return tree;
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> tree((JsonObject) value);
            case ARRAY -> ((JsonArray) value).stream().map(Story::plain).toList();
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case TRUE -> true;
            case FALSE, NULL -> false;
        };
    }
}
