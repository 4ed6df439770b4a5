package org.watchdog.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the pages behind the sign-in, in Japanese, without scripts: cookies, hidden fields, and nothing else. */
public final class SignedIn {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private static final String BOUNDARY = "----files-of-a-page";

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private SignedIn(URI base) {
        this.base = base;
    }

    /** Signs a demo user in. */
    public static SignedIn as(String user) {
        var system = LaunchedSystem.get();
        var person = new SignedIn(system.base());
        person.post("/sign-in", Map.of("username", user, "password", system.password(), "otp", "", "then", ""))
                .expect(303);
        return person;
    }

    public Answer get(String path) {
        return call("GET", path, BodyPublishers.noBody());
    }

    /** Sends a form of a page; its hidden token is added. */
    public Answer post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        var body = all.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), UTF_8) + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return call("POST", path, BodyPublishers.ofString(body));
    }

    /** Sends a form of a page with one file in its control {@code files}; its hidden token stands first. */
    public Answer postFile(String path, Map<String, String> fields, String fileName, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("name=\"_csrf\"", token().getBytes(UTF_8)));
        fields.forEach((name, value) -> body.writeBytes(part("name=\"" + name + "\"", value.getBytes(UTF_8))));
        body.writeBytes(part("name=\"files\"; filename=\"" + fileName + "\"", content));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return call(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static byte[] part(String says, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + says + "\r\n\r\n").getBytes(UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(UTF_8));
        return part.toByteArray();
    }

    private String token() {
        var page = get("/receipts").expect(200).text();
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no form in " + page);
        }
        return found.group(1);
    }

    private Answer call(String method, String path, BodyPublisher body) {
        return call(method, path, body, "application/x-www-form-urlencoded");
    }

    private Answer call(String method, String path, BodyPublisher body, String type) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", type)
                .method(method, body)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString(UTF_8));
            return new Answer(method + " " + path, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
