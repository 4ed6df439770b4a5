package org.watchdog.system;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One call of the API as {@code /openapi} describes it.
 *
 * @param path below {@code /api/v1}, with its parameters in braces
 * @param body the schema of what it takes, references resolved
 * @param roles who may call; empty where no account is needed
 * @param statuses what it may answer, all others are defects
 */
record Call(
        String verb,
        String path,
        Map<String, JsonObject> query,
        Set<String> headers,
        Optional<JsonObject> body,
        List<String> roles,
        Set<String> statuses) {

    private static final String BASE = "/api/v1";

    /** All calls of the document, by path. */
    static List<Call> all(JsonObject document) {
        var calls = new ArrayList<Call>();
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().entrySet().stream()
                        .filter(e ->
                                Set.of("get", "post", "put", "delete", "patch").contains(e.getKey()))
                        .forEach(
                                e -> calls.add(of(e.getKey(), path, e.getValue().asJsonObject(), document))));
        calls.sort(Comparator.comparing(Call::toString));
        return calls;
    }

    private static Call of(String verb, String path, JsonObject operation, JsonObject document) {
        var asked = objects(operation, "parameters").toList();
        var query = new java.util.TreeMap<String, JsonObject>();
        asked.stream()
                .filter(in("query"))
                .forEach(p -> query.put(p.getString("name"), Schemas.resolved(p.getJsonObject("schema"), document)));
        var body = Optional.ofNullable(operation.getJsonObject("requestBody"))
                .map(b -> b.getJsonObject("content").getJsonObject("application/json"))
                .map(json -> Schemas.resolved(json.getJsonObject("schema"), document));
        var roles = operation.containsKey("x-roles")
                ? operation.getJsonArray("x-roles").getValuesAs(JsonString::getString)
                : List.<String>of();
        return new Call(
                verb.toUpperCase(java.util.Locale.ROOT),
                path.startsWith(BASE) ? path.substring(BASE.length()) : path,
                query,
                Set.copyOf(asked.stream()
                        .filter(in("header"))
                        .map(p -> p.getString("name"))
                        .toList()),
                body,
                roles,
                operation.getJsonObject("responses").keySet());
    }

    private static Predicate<JsonObject> in(String place) {
        return parameter -> parameter.getString("in").equals(place);
    }

    private static Stream<JsonObject> objects(JsonObject holder, String name) {
        return holder.containsKey(name)
                ? holder.getJsonArray(name).stream().map(JsonValue::asJsonObject)
                : Stream.empty();
    }

    boolean changes() {
        return !verb.equals("GET");
    }

    /** The names of the parameters in its path. */
    List<String> inPath() {
        return java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
