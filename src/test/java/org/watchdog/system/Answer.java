package org.watchdog.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What came back from one call.
 *
 * @param call method and path, for messages
 * @param text the body as it is
 */
public record Answer(String call, int status, HttpHeaders headers, String text) {

    /** Itself, if its status is one of these; otherwise the test fails and shows the body. */
    public Answer expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new AssertionError(
                    call + " answered " + status + " instead of " + Arrays.toString(statuses) + ": " + text);
        }
        return this;
    }

    /** The body, which must be a JSON object. */
    public JsonObject json() {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The {@code items} of a list; the test fails if it was refused. */
    public List<JsonObject> items() {
        return expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** What a refused call (422) finds wrong, in its order: each field and its code, {@code amountYen range}. */
    public List<String> wrong() {
        return expect(422).json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field") + " " + error.getString("code"))
                .toList();
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
