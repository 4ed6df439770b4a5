package org.watchdog.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Stands in for an insurer over HTTPS: it takes packets, one claim for each number however often they come, and fails
 * in every way in which such a server can, as a test tells it beforehand.
 */
public final class StandInInsurer {

    /** How one request goes wrong. */
    public enum Trouble {
        /** Answers after the client has lost its patience; the packet is not taken. */
        SLOW,
        /** Answers 500. */
        FAILS,
        /** Answers 422. */
        REFUSES,
        /** Takes the packet and hangs up before its answer. */
        DROPS_THE_ANSWER,
        /** Takes the packet, and then says 409 because it has it. */
        HAS_IT_ALREADY,
        /** Answers 200 with something else. */
        ANSWERS_NONSENSE,
        /** Shows a certificate of somebody else, until the next trouble. */
        WRONG_CERTIFICATE
    }

    private static final char[] PASSWORD = "stand-in".toCharArray();
    private static final int IMPATIENCE_SECONDS = 12;

    private final Path folder;
    private final int port;
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Map<String, JsonObject> claims = new ConcurrentHashMap<>();
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private HttpsServer server;
    private boolean listening = true;

    private StandInInsurer(Path folder) throws IOException, GeneralSecurityException {
        this.folder = folder;
        Files.createDirectories(folder);
        keys("insurer");
        keys("impostor");
        this.server = listen("insurer", 0);
        this.port = server.getAddress().getPort();
    }

    /** Opens one that keeps its certificates in a folder of the build. */
    public static StandInInsurer open() {
        try {
            return new StandInInsurer(Path.of("target/stand-in-insurer").toAbsolutePath());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings with which the system finds it, as variables of the environment. */
    public Map<String, String> settings() {
        return Map.of(
                "WATCHDOG_INSURANCE_ENDPOINT",
                "https://localhost:" + port + "/claims",
                "WATCHDOG_INSURANCE_USER",
                "watchdog",
                "WATCHDOG_INSURANCE_PASSWORD",
                "secret",
                "WATCHDOG_INSURANCE_CERTIFICATE",
                folder.resolve("insurer.pem").toString());
    }

    /** The next requests go wrong in these ways, one after the other; those after them go well. */
    public synchronized void make(Trouble... next) {
        troubles.addAll(List.of(next));
        if (troubles.contains(Trouble.WRONG_CERTIFICATE)) {
            restart("impostor");
        }
    }

    /** Shows its own certificate again. */
    public synchronized void showOwnCertificate() {
        troubles.clear();
        restart("insurer");
    }

    /** Nobody listens until {@link #come()}. */
    public synchronized void go() {
        if (listening) {
            server.stop(0);
            listening = false;
        }
    }

    public synchronized void come() {
        restart("insurer");
    }

    private void restart(String whose) {
        try {
            go();
            server = listen(whose, port);
            listening = true;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims that it has, each once, as their newest packets tell them. */
    public Map<String, JsonObject> claims() {
        return Map.copyOf(claims);
    }

    /** The idempotency keys of all requests that reached it, in their order. */
    public List<String> received() {
        return List.copyOf(received);
    }

    private HttpsServer listen(String whose, int at) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(folder.resolve(whose + ".p12").toFile(), PASSWORD);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var listening = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
        listening.setHttpsConfigurator(new HttpsConfigurator(context));
        listening.createContext("/claims", this::hear);
        listening.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "stand-in-insurer");
            thread.setDaemon(true);
            return thread;
        }));
        listening.start();
        return listening;
    }

    private void hear(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        received.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        var expected = "Basic " + Base64.getEncoder().encodeToString("watchdog:secret".getBytes(UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
            return;
        }
        Trouble trouble;
        synchronized (this) {
            trouble = troubles.poll();
        }
        var packet = read(body);
        if (trouble == null) {
            take(packet);
            answer(exchange, 201, receipt(packet));
            return;
        }
        switch (trouble) {
            case SLOW -> {
                pause();
                exchange.close();
            }
            case FAILS -> answer(exchange, 500, "{\"error\": \"database\"}");
            case REFUSES -> answer(exchange, 422, "{\"error\": \"unknown policy\"}");
            case DROPS_THE_ANSWER -> {
                take(packet);
                exchange.close();
            }
            case HAS_IT_ALREADY -> {
                take(packet);
                answer(exchange, 409, receipt(packet));
            }
            case ANSWERS_NONSENSE -> answer(exchange, 200, "<html>It works!</html>");
            case WRONG_CERTIFICATE -> answer(exchange, 500, "{}");
        }
    }

    private void take(JsonObject packet) {
        claims.put(packet.getString("claimNumber"), packet);
    }

    private static String receipt(JsonObject packet) {
        var number = packet.getString("claimNumber");
        return Json.createObjectBuilder()
                .add("claimNumber", number)
                .add("reference", "TM-" + number.substring(2))
                .build()
                .toString();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(IMPATIENCE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keys and a certificate for localhost, made by the JDK's own tool. */
    private void keys(String whose) throws IOException {
        var store = folder.resolve(whose + ".p12");
        if (Files.exists(store)) {
            return;
        }
        keytool(
                "-genkeypair",
                "-alias",
                whose,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "3650",
                "-dname",
                "CN=" + whose,
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD));
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                whose,
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD),
                "-file",
                folder.resolve(whose + ".pem").toString());
    }

    private static void keytool(String... arguments) throws IOException {
        var command = new ArrayDeque<>(List.of(arguments));
        command.addFirst(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        var tool = new ProcessBuilder(List.copyOf(command))
                .redirectErrorStream(true)
                .start();
        var said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        try {
            if (tool.waitFor() != 0) {
                throw new UncheckedIOException(new IOException(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
