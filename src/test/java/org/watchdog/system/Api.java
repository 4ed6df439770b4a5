package org.watchdog.system;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The REST API as a client that was written from the contract sees it. Paths begin with a slash, below /api/v1. */
public final class Api {

    private static final String JSON = "application/json";
    private static final String BOUNDARY = "----watchdog-test";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final URI base;
    private final Map<String, String> headers;

    private Api(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** The API of the system at this address, for somebody without an account. */
    public static Api of(URI system) {
        return new Api(system.resolve("/api/v1"), Map.of());
    }

    /** What the system says of its API at {@code /openapi}. */
    static JsonObject document(URI system) {
        return new Api(system.resolve("/"), Map.of()).get("openapi").expect(200).json();
    }

    /** The same, with one more header on every call. */
    public Api with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(base, more);
    }

    /** The same, answered in this language, {@code ja} or {@code en}. */
    public Api in(String language) {
        return with("Accept-Language", language);
    }

    public Answer get(String path) {
        return call("GET", path, BodyPublishers.noBody(), JSON);
    }

    /** Sends this text as JSON, whether it is any or not. */
    public Answer post(String path, String json) {
        return call("POST", path, BodyPublishers.ofString(json), JSON);
    }

    public Answer post(String path, JsonObject json) {
        return post(path, json.toString());
    }

    /** Posts nothing. */
    public Answer post(String path) {
        return call("POST", path, BodyPublishers.noBody(), JSON);
    }

    public Answer delete(String path) {
        return call("DELETE", path, BodyPublishers.noBody(), JSON);
    }

    /** Sends anything at all; without a type where it is empty. */
    public Answer send(String method, String path, String type, byte[] body) {
        return call(method, path, BodyPublishers.ofByteArray(body), type);
    }

    /** Sends one file as multipart/form-data, in the part {@code file}. */
    public Answer postFile(String path, String fileName, String type, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return call(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private Answer call(String method, String path, BodyPublisher body, String type) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", JSON)
                .method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::setHeader);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
