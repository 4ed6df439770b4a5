package org.watchdog.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.Content;
import org.watchdog.casefile.SentFiles;

/**
 * A public form that is being filled in: what was typed so far, good or not, and the files. Once it is filed it holds
 * nothing but the receipt, until that is noted down.
 *
 * @param revision counts the changes
 * @param until when it goes, by the real clock
 * @param typed by the names of the form's fields
 */
public record Draft(int revision, Instant until, Map<String, String> typed, List<Content> files, Optional<Sent> sent) {

    /** All the files may be ten. */
    public static final int MOST_FILES = SentFiles.MOST;

    /**
     * The receipt of a draft that was filed.
     *
     * @param code as it is written down, in groups of four
     * @param signed the signed text
     * @param holder the business by its name, if it is known
     */
    public record Sent(
            String caseNumber,
            String code,
            Instant filedAt,
            String signed,
            @Nullable String holder,
            @Nullable String site) {}

    static Draft empty(Instant until) {
        return new Draft(0, until, Map.of(), List.of(), Optional.empty());
    }

    /** With these fields in place of those of the same names. */
    Draft with(Map<String, String> fields) {
        var all = new LinkedHashMap<>(typed);
        all.putAll(fields);
        return new Draft(revision + 1, until, all, files, sent);
    }

    Draft with(Content file) {
        var all = new ArrayList<>(files);
        all.add(file);
        return new Draft(revision + 1, until, typed, List.copyOf(all), sent);
    }

    Draft without(Content file) {
        var rest = files.stream().filter(f -> !f.id().equals(file.id())).toList();
        return new Draft(revision + 1, until, typed, rest, sent);
    }

    Draft filed(Sent receipt) {
        return new Draft(revision + 1, until, Map.of(), List.of(), Optional.of(receipt));
    }

    /** How many bytes all the files are. */
    public long size() {
        return files.stream().mapToLong(Content::size).sum();
    }

    byte[] toBytes() {
        var fields = Json.createObjectBuilder();
        typed.forEach(fields::add);
        var contents = Json.createArrayBuilder();
        files.forEach(file -> contents.add(file.toJson()));
        var all = Json.createObjectBuilder().add("typed", fields).add("files", contents);
        sent.ifPresent(s -> all.add("sent", json(s)));
        return all.build().toString().getBytes(UTF_8);
    }

    static Draft of(int revision, Instant until, byte[] bytes) {
        try (var reader = Json.createReader(new StringReader(new String(bytes, UTF_8)))) {
            var all = reader.readObject();
            var typed = new LinkedHashMap<String, String>();
            all.getJsonObject("typed").forEach((name, value) -> typed.put(name, ((JsonString) value).getString()));
            var files = all.getJsonArray("files").stream()
                    .map(JsonValue::asJsonObject)
                    .map(Content::of)
                    .toList();
            var sent = Optional.ofNullable(all.getJsonObject("sent")).map(Draft::sent);
            return new Draft(revision, until, typed, files, sent);
        }
    }

    private static JsonObject json(Sent sent) {
        return Json.createObjectBuilder()
                .add("caseNumber", sent.caseNumber())
                .add("code", sent.code())
                .add("filedAt", sent.filedAt().toString())
                .add("signed", sent.signed())
                .add("holder", Optional.ofNullable(sent.holder()).orElse(""))
                .add("site", Optional.ofNullable(sent.site()).orElse(""))
                .build();
    }

    private static Sent sent(JsonObject json) {
        return new Sent(
                json.getString("caseNumber"),
                json.getString("code"),
                Instant.parse(json.getString("filedAt")),
                json.getString("signed"),
                orNull(json.getString("holder")),
                orNull(json.getString("site")));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Nothing of what was typed, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Draft[" + revision + "]";
    }
}
