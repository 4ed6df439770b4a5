package org.watchdog.system;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what nobody should send, out of the schemas of {@code /openapi}; a value is JSON text, or absent (null). */
final class Hostile {

    /** Text that is strange, and still just text. */
    static final List<String> STRANGE_TEXTS = List.of(
            "\"𠮷野 😀👨‍👩‍👧 <script>alert(1)</script><img src=x onerror=alert(1)> '; drop table casefile_case; -- ${7*7} {0}\"",
            "\"\\u202e裏返し\\u0007\\u001b[31m\\u0085\\ufffe\\ufdd0 %00 ../../etc/passwd \\r\\n\\tX-Header: 1\"");

    private static final String LONE_SURROGATE = "\"例\\ud842え\"";
    private static final String HUGE = '"' + "あ".repeat(300_000) + '"';
    private static final List<String> NO_TEXT = List.of("5", "true", "[]", "[\"例\"]", "{}", "{\"a\":{\"b\":1}}");
    private static final List<String> NO_DAY =
            List.of("\"2026-02-30\"", "\"+99999-01-01\"", "\"昨日\"", "\"2026-06-10T00:00:00Z\"", "\"0000-00-00\"");
    private static final List<String> NO_NUMBER = List.of(
            "\"x\"",
            "1.5",
            "1e400",
            "-1e-400",
            "1e99999999999",
            "9".repeat(2_000),
            "99999999999999999999",
            "true",
            "[]",
            "{}");

    /**
     * A body with some fields spoilt.
     *
     * @param broken the fields of which it is certain that they must be named
     */
    record Body(String json, Set<String> broken) {

        /** Whether it is refused unread: the contract takes 2 MiB at most. */
        boolean isTooLarge() {
            return json.getBytes(UTF_8).length > 2 << 20;
        }
    }

    /** What is sent instead of a body, as what, and how it must be answered. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Raw(String what, String type, byte[] bytes, List<Integer> answers) {}

    private Hostile() {}

    /** Every field spoilt in every way, one at a time; then some at a time; then all. */
    static List<Body> bodies(JsonObject schema, RandomGenerator random, int mixed) {
        var spoilt = new TreeMap<String, List<@Nullable String>>();
        var required = Schemas.required(schema);
        Schemas.fields(schema).forEach((path, field) -> spoilt.put(path, spoilt(field, isRequired(path, required))));
        var bodies = new ArrayList<Body>();
        spoilt.forEach((path, values) -> values.forEach(value -> bodies.add(body(schema, one(path, value)))));
        for (int n = 0; n < mixed && !spoilt.isEmpty(); n++) {
            var some = new TreeMap<String, @Nullable String>();
            spoilt.forEach((path, values) -> {
                if (!values.isEmpty() && random.nextInt(3) > 0) {
                    some.put(path, values.get(random.nextInt(values.size())));
                }
            });
            bodies.add(body(schema, some));
        }
        bodies.add(new Body("{}", required));
        bodies.add(new Body("{\"unknown\": [{\"a\": null}], \"𠮷\": 1}", required));
        return bodies;
    }

    /** The same strange text in every text field at once; nothing of it is certainly wrong. */
    static List<Body> strange(JsonObject schema) {
        return STRANGE_TEXTS.stream()
                .map(text -> {
                    var all = new TreeMap<String, @Nullable String>();
                    Schemas.fields(schema).forEach((path, field) -> {
                        if (isPlainText(field)) {
                            all.put(path, text);
                        }
                    });
                    return new Body(body(schema, all).json(), Set.of());
                })
                .toList();
    }

    private static boolean isRequired(String path, Set<String> required) {
        return required.stream().anyMatch(r -> r.equals(path) || r.startsWith(path + "."));
    }

    private static Map<String, @Nullable String> one(String path, @Nullable String value) {
        var one = new TreeMap<String, @Nullable String>();
        one.put(path, value);
        return one;
    }

    private static boolean isPlainText(JsonObject field) {
        return field.getString("type", "string").equals("string")
                && !field.containsKey("enum")
                && !field.containsKey("format");
    }

    /** Values that must be refused in this field. */
    private static List<@Nullable String> spoilt(JsonObject field, boolean required) {
        var values = new ArrayList<@Nullable String>();
        if (required) {
            values.add(null);
            values.add("null");
        }
        switch (field.getString("type", "string")) {
            case "object" -> values.addAll(List.of("\"例\"", "5", "true", "[]", "[{}]"));
            case "boolean" -> values.addAll(List.of("\"yes\"", "1", "0", "[]", "{}", "[true]"));
            case "integer", "number" -> {
                values.addAll(NO_NUMBER);
                if (field.containsKey("minimum")) {
                    values.add(Long.toString(field.getJsonNumber("minimum").longValue() - 1));
                }
                if (field.containsKey("maximum")) {
                    values.add(Long.toString(field.getJsonNumber("maximum").longValue() + 1));
                }
            }
            case "string" -> values.addAll(spoiltText(field, required));
            default -> values.add("5");
        }
        return values;
    }

    private static List<String> spoiltText(JsonObject field, boolean required) {
        var values = new ArrayList<>(NO_TEXT);
        if (required) {
            values.addAll(List.of("\"\"", "\" \\u3000\\n\""));
        }
        if (field.containsKey("enum")) {
            var word = ((JsonString) field.getJsonArray("enum").get(0)).getString();
            values.addAll(List.of("\"NO_SUCH_WORD\"", "\"" + word + " x\"", "\"<b>" + word + "\""));
        } else if (field.getString("format", "").equals("date")) {
            values.addAll(NO_DAY);
        } else {
            values.addAll(List.of(LONE_SURROGATE, "\"a\\u0000b\""));
        }
        if (field.containsKey("maxLength")) {
            values.add(HUGE);
        }
        if (field.getInt("minLength", 0) > 1) {
            values.add("\"𠮷\"");
        }
        return values;
    }

    private static Body body(JsonObject schema, Map<String, @Nullable String> spoilt) {
        var broken = new TreeSet<String>();
        return new Body(write(schema, "", spoilt, broken), broken);
    }

    /** What is inside an object that was spoilt itself is not told of. */
    private static String write(
            JsonObject schema, String path, Map<String, @Nullable String> spoilt, Set<String> broken) {
        return Schemas.properties(schema).entrySet().stream()
                .map(e -> {
                    var field = e.getValue().asJsonObject();
                    var full = path + e.getKey();
                    var inside = !Schemas.properties(field).isEmpty();
                    if (!spoilt.containsKey(full)) {
                        var value = inside
                                ? write(field, full + ".", spoilt, broken)
                                : Schemas.sample(field).toString();
                        return quoted(e.getKey()) + ":" + value;
                    }
                    broken.add(full);
                    var value = spoilt.get(full);
                    return value == null ? "" : quoted(e.getKey()) + ":" + value;
                })
                .filter(member -> !member.isEmpty())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /** Bodies that are broken as a whole. */
    static List<Raw> raw() {
        var raw = new ArrayList<Raw>();
        for (var text :
                List.of("", "[]", "[{}]", "5", "null", "\"{}\"", "{", "{]}", "{\"a\":1,}", "{\"a\":1}x", "{'a':1}")) {
            raw.add(json("no JSON object: " + text, text.getBytes(UTF_8), 400));
        }
        raw.add(json("no UTF-8", new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, (byte) 0xc0, '"', '}'}, 400));
        raw.add(json("cut in the middle of a character", new byte[] {'{', '"', (byte) 0xe3, (byte) 0x81}, 400));
        raw.add(json("another encoding", "{}".getBytes(UTF_16LE), 400));
        raw.add(json("a control character in a name", "{\"a\u0000\":1}".getBytes(UTF_8), 400));
        raw.add(json("a body of 3 MB", ("{\"a\":\"" + "a".repeat(3 << 20) + "\"}").getBytes(UTF_8), 413));
        for (var type :
                List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense", "a/b/c")) {
            raw.add(new Raw("a body of type " + type, type, "{}".getBytes(UTF_8), List.of(415)));
        }
        raw.add(new Raw("no body and no type", "", new byte[0], List.of(400)));
        raw.add(new Raw("a body of no type", "", "{}".getBytes(UTF_8), List.of(415)));
        return raw;
    }

    private static Raw json(String what, byte[] bytes, int status) {
        return new Raw(what, "application/json", bytes, List.of(status));
    }

    /** Objects all the same, though strange ones: read like any other. */
    static List<String> oddObjects() {
        return List.of(
                "{\"a\":1,\"a\":{}}",
                "\ufeff{}",
                " \n{ }\t",
                "{\"\":\"\"}",
                "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                "{\"a\":1e99999999999,\"b\":-0,\"c\":" + "1".repeat(3_000) + "}");
    }

    /** Headers that say nothing, or nothing good. */
    static List<Map.Entry<String, String>> headers() {
        var tooLong = "a".repeat(4_000);
        return Stream.of(
                        Map.of("Accept-Language", List.of("xx;;;q=a", "*", "ja;q=2", "%", "en-", "zz, ja", tooLong)),
                        Map.of("Accept", List.of("nonsense", "*/*;q=x", ";", "application/json;q=0.5, */*", tooLong)),
                        Map.of("Authorization", List.of("Bearer", "Bearer x y", "Basic eDp5", "Bearer " + tooLong)),
                        Map.of("Idempotency-Key", List.of("short", tooLong, "%00%00%00%00%00%00%00%00")),
                        Map.of("Cookie", List.of("session=x; form=;; lang=xx", "followup=AAAA")))
                .flatMap(one -> one.entrySet().stream())
                .flatMap(one -> one.getValue().stream().map(value -> Map.entry(one.getKey(), value)))
                .toList();
    }

    /** What a parameter of an address can be, encoded. */
    static List<String> parameters() {
        return List.of(
                "0",
                "-1",
                "201",
                "1.5",
                "99999999999999999999",
                "x",
                "%F0%A0%AE%B7",
                "%27%20or%201%3D1--",
                "%3Cscript%3E",
                "NO_SUCH_WORD",
                "2026-02-30",
                "%E2%80%AE",
                "a".repeat(1_500));
    }

    /** The values of a parameter that its schema cannot allow. */
    static List<String> refused(JsonObject schema) {
        if (schema.containsKey("enum")) {
            return List.of("NO_SUCH_WORD", "%F0%A0%AE%B7");
        }
        return switch (schema.getString("type", "string")) {
            case "integer" -> List.of("0", "-1", "201", "1.5", "99999999999999999999", "x", "%EF%BC%91x");
            case "boolean" -> List.of("yes", "%F0%A0%AE%B7");
            default -> schema.containsKey("maxLength") ? List.of("a".repeat(2_000)) : List.<String>of();
        };
    }
}
