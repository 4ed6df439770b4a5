package org.watchdog.complaint.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.watchdog.system.Answer;
import org.watchdog.system.LaunchedSystem;

/**
 * The public form as a browser without scripts sees it: cookies, hidden fields, and nothing else. The browser may stand
 * in a network of its own, if the system believes this machine to be its proxy.
 */
final class PublicForm {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final String BOUNDARY = "----form";
    private static final String FORWARDED = "X-Forwarded-For";

    private final URI base;
    private final Optional<String> network;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    PublicForm() {
        this(LaunchedSystem.get(), Optional.empty());
    }

    PublicForm(LaunchedSystem system, String network) {
        this(system, Optional.of(network));
    }

    private PublicForm(LaunchedSystem system, Optional<String> network) {
        this.base = system.base();
        this.network = network;
    }

    /** A file to be sent; {@code name} as it stands between the quotes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Upload(String name, byte[] bytes) {

        static Upload text(String name) {
            return new Upload(name, "届いた広告のメールです。\n".repeat(20).getBytes(UTF_8));
        }
    }

    /** A form filled as far as the check, against a holder that is known. */
    static PublicForm filled(Upload... files) {
        return new PublicForm().fill(files);
    }

    /** Fills the form as far as the check, against a holder that is known. */
    PublicForm fill(Upload... files) {
        get("/complaints/new").expect(200);
        post("/complaints/new/holder", Map.of("licenseeId", "L-000001")).expect(303);
        post("/complaints/new/contact", contact()).expect(303);
        post("/complaints/new/event", Map.of("category", "OPT_OUT", "description", "𠮷野😀 退会のあとも広告メールが届きます。"))
                .expect(303);
        upload(Map.of("next", "1"), files).expect(303);
        post("/complaints/new/you", you(true)).expect(303);
        return this;
    }

    static Map<String, String> contact() {
        return Map.of(
                "aboutPrivacy", "true",
                "contacted.made", "true",
                "contacted.on-year", "２０２６",
                "contacted.on-month", "5",
                "contacted.on-day", "20",
                "contacted.outcome", "NO_REPLY");
    }

    static Map<String, String> you(boolean consent) {
        return Map.of(
                "complainant.anonymous", "false",
                "complainant.name", "例示 𠮷子",
                "complainant.email", "form@example.jp",
                "consentToShareIdentity", String.valueOf(consent));
    }

    /** Ticks the box and sends what was last checked. */
    Answer send() {
        var seen = first(SEEN, get("/complaints/check").expect(200).text());
        return send(seen);
    }

    Answer send(String seen) {
        return post("/complaints", Map.of("truth", "yes", "seen", seen));
    }

    /** Checks, sends, and shows the receipt. */
    String receipt() {
        send().expect(303);
        return get("/complaints/receipt").expect(200).text();
    }

    String seen() {
        return first(SEEN, get("/complaints/check").expect(200).text());
    }

    Answer get(String path) {
        return call("GET", path, BodyPublishers.noBody(), "text/plain");
    }

    Answer post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        var body = all.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), UTF_8) + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return call("POST", path, BodyPublishers.ofString(body), "application/x-www-form-urlencoded");
    }

    Answer upload(Map<String, String> fields, Upload... files) {
        return upload(token(), fields, files);
    }

    Answer upload(String token, Map<String, String> fields, Upload... files) {
        return upload("/complaints/new/files", token, fields, files);
    }

    /** Sends files to the follow-up page. */
    Answer followUpUpload(Map<String, String> fields, Upload... files) {
        return upload("/followup/files", token(), fields, files);
    }

    private Answer upload(String path, String token, Map<String, String> fields, Upload... files) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("_csrf", token));
        for (var file : files) {
            body.writeBytes(head("files", "; filename=\"" + file.name() + "\""));
            body.writeBytes(file.bytes());
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        fields.forEach((name, value) -> body.writeBytes(part(name, value)));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return call(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** Sends a file and says that so many bytes would follow. */
    Socket beginUpload(Upload file, int more) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("_csrf", token()));
        body.writeBytes(head("files", "; filename=\"" + file.name() + "\""));
        body.writeBytes(file.bytes());
        var cookie = cookies.getCookieStore().getCookies().stream()
                .map(c -> c.getName() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
        var request = "POST /complaints/new/files HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nCookie: " + cookie
                + network.map(address -> "\r\n" + FORWARDED + ": " + address).orElse("")
                + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                + (body.size() + more) + "\r\n\r\n";
        var socket = new Socket(base.getHost(), base.getPort());
        var out = socket.getOutputStream();
        out.write(request.getBytes(UTF_8));
        body.writeTo(out);
        out.flush();
        return socket;
    }

    private static byte[] part(String name, String value) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(head(name, ""));
        part.writeBytes((value + "\r\n").getBytes(UTF_8));
        return part.toByteArray();
    }

    private static byte[] head(String name, String more) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n")
                .getBytes(UTF_8);
    }

    private String token() {
        return first(TOKEN, get("/receipts").text());
    }

    static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + page);
        }
        return found.group(1);
    }

    private Answer call(String method, String path, BodyPublisher body, String type) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", type)
                .method(method, body);
        network.ifPresent(address -> request.header(FORWARDED, address));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Answer(method + " " + path, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
