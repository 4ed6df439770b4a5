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

/** A complaint of the demo and what becomes of it, as {@code demo/stories.json} tells it. */
record Story(String name, JsonObject filing, List<Step> steps) {

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
                            told.getJsonObject("filing"),
                            told.getJsonArray("steps").getValuesAs(Step::new)))
                    .toList();
        }
    }

    /** The filing as the contract has it; {@code daysAgo} becomes the day on which the holder was contacted. */
    Submission filed(LocalDate today) {
        var tree = tree(filing);
        if (tree.get("contacted") instanceof Map<?, ?> contacted) {
            var dated = new LinkedHashMap<String, Object>();
            contacted.forEach((name, value) -> dated.put(
                    name.equals("daysAgo") ? "on" : name.toString(),
                    name.equals("daysAgo")
                            ? today.minusDays(Long.parseLong(value.toString())).toString()
                            : value));
            tree.put("contacted", dated);
        }
        return Submission.of(tree);
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
