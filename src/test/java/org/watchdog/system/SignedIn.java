package org.watchdog.system;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    private String token() {
        var page = get("/receipts").expect(200).text();
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no form in " + page);
        }
        return found.group(1);
    }

    private Answer call(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
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
