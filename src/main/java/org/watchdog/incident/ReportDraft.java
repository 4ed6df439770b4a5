package org.watchdog.incident;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;

/**
 * A report that is being written (書きかけの報告): what was typed so far, good or not. Once it is sent it holds nothing but
 * where that led.
 *
 * @param id another one each time that a report is begun, so that an old window cannot be taken for a new one
 * @param revision counts the changes
 * @param until when it goes, by the real clock
 * @param typed by the names of the form's fields, each with all its values
 */
public record ReportDraft(
        String id, int revision, Instant until, Map<String, List<String>> typed, Optional<SentAs> sent) {

    /**
     * Whose draft it is and of what.
     *
     * @param owner the business for which somebody writes, or the member of the staff who does
     * @param about the incident, if it is there already
     */
    public record Key(String owner, Optional<CaseNumber> about) {

        /** Those who write for the same business work on the same draft. */
        public static Key of(Caller writer, Optional<CaseNumber> about) {
            return new Key(owner(writer), about);
        }

        static String owner(Caller writer) {
            return writer.licensee()
                    .map(business -> business.value())
                    .orElse(writer.actor().value());
        }
    }

    /** The version that it became. */
    public record SentAs(CaseNumber number, int n) {}

    /** What was looked at before sending, as the page carries it. */
    public String seen() {
        return id + "-" + revision;
    }

    /** With these fields in place of all that {@code replaced} names. */
    ReportDraft with(Predicate<String> replaced, Map<String, List<String>> fields, Instant keptUntil) {
        var all = new LinkedHashMap<>(typed);
        all.keySet().removeIf(replaced);
        all.putAll(fields);
        return new ReportDraft(id, revision + 1, keptUntil, all, sent);
    }

    ReportDraft sentAs(SentAs version) {
        return new ReportDraft(id, revision + 1, until, Map.of(), Optional.of(version));
    }

    byte[] toBytes() {
        var fields = Json.createObjectBuilder();
        typed.forEach((name, values) -> fields.add(name, Json.createArrayBuilder(values)));
        var all = Json.createObjectBuilder().add("typed", fields);
        sent.ifPresent(version -> all.add("sent", version.number().value()).add("n", version.n()));
        return all.build().toString().getBytes(UTF_8);
    }

    static ReportDraft of(String id, int revision, Instant until, byte[] bytes) {
        try (var reader = Json.createReader(new StringReader(new String(bytes, UTF_8)))) {
            var all = reader.readObject();
            var sent = all.containsKey("sent")
                    ? Optional.of(new SentAs(new CaseNumber(all.getString("sent")), all.getInt("n")))
                    : Optional.<SentAs>empty();
            return new ReportDraft(id, revision, until, typed(all.getJsonObject("typed")), sent);
        }
    }

    private static Map<String, List<String>> typed(JsonObject fields) {
        var typed = new LinkedHashMap<String, List<String>>();
        fields.keySet()
                .forEach(name -> typed.put(
                        name,
                        fields.getJsonArray(name).getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList()));
        return typed;
    }

    /** Nothing of what was typed, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "ReportDraft[" + revision + "]";
    }
}
