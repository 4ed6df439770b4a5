package org.watchdog.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Stands in for an insurer over HTTPS, on this machine alone: it takes packets, one claim for each number however often
 * they come, and fails in every way in which such a server can. Tests tell it beforehand how, claim by claim; in the
 * demo each packet meets the next trouble at its first trial, so that the work of the outbox is seen.
 */
public final class StandInInsurer {

    /** How one request goes wrong. */
    public enum Trouble {
        /** Answers 500. */
        FAILS,
        /** Takes the packet and hangs up before its answer. */
        DROPS_THE_ANSWER,
        /** Answers after the client has lost its patience; the packet is not taken. */
        SLOW,
        /** Takes the packet, and then says 409 because it has it. */
        HAS_IT_ALREADY,
        /** Answers 200 with something else. */
        ANSWERS_NONSENSE,
        /** Answers 422. */
        REFUSES
    }

    /** Those that pass by themselves with the next trial. */
    private static final List<Trouble> PASSING = List.of(
            Trouble.FAILS, Trouble.DROPS_THE_ANSWER, Trouble.SLOW, Trouble.HAS_IT_ALREADY, Trouble.ANSWERS_NONSENSE);

    private static final String USER = "watchdog";
    private static final String HIMSELF = "insurer";
    private static final String SOMEBODY_ELSE = "impostor";
    private static final int IMPATIENCE_SECONDS = 12;

    private final Path folder;
    private final boolean byItself;
    private final String password = RandomWord.of(24);
    private final int port;
    private final Map<String, Deque<Trouble>> troubles = new ConcurrentHashMap<>();
    private final AtomicInteger newPackets = new AtomicInteger();
    private final Map<String, String> claims = new ConcurrentHashMap<>();
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private HttpsServer server;
    private boolean listening = true;
    private String shown = HIMSELF;

    private StandInInsurer(Path folder, boolean byItself) throws IOException {
        this.folder = folder;
        this.byItself = byItself;
        Home.empty(folder);
        this.server = listen(HIMSELF, 0);
        this.port = server.getAddress().getPort();
    }

    /**
     * Opens one that goes wrong as it is told.
     *
     * @param folder of its own, for its certificates; it is emptied
     */
    public static StandInInsurer open(Path folder) throws IOException {
        return new StandInInsurer(folder.toAbsolutePath(), false);
    }

    /** Opens one that goes wrong by itself, once for each packet. */
    static StandInInsurer ofTheDemo(Path folder) throws IOException {
        return new StandInInsurer(folder.toAbsolutePath(), true);
    }

    /** The settings with which the system finds it. */
    public Map<String, String> settings() {
        return Map.of(
                "watchdog.insurance.endpoint",
                "https://localhost:" + port + "/claims",
                "watchdog.insurance.user",
                USER,
                "watchdog.insurance.password",
                password,
                "watchdog.insurance.certificate",
                folder.resolve(HIMSELF + ".pem").toString());
    }

    /** The next requests with this claim go wrong in these ways, one after the other; those after them go well. */
    public void make(String claim, Trouble... next) {
        troubles.computeIfAbsent(claim, number -> new ConcurrentLinkedDeque<>()).addAll(List.of(next));
    }

    /** Shows the certificate of somebody else until {@link #showOwnCertificate()}. */
    public synchronized void showWrongCertificate() {
        restart(SOMEBODY_ELSE);
    }

    /** Shows its own certificate again. */
    public synchronized void showOwnCertificate() {
        if (!listening || !shown.equals(HIMSELF)) {
            restart(HIMSELF);
        }
    }

    /** Nobody listens until {@link #come()}. */
    public synchronized void go() {
        if (listening) {
            server.stop(0);
            listening = false;
        }
    }

    /** Listens again. */
    public synchronized void come() {
        restart(HIMSELF);
    }

    private void restart(String whose) {
        try {
            go();
            server = listen(whose, port);
            shown = whose;
            listening = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest packet of each claim that it has, as it came, by the claim's number. */
    public Map<String, String> claims() {
        return Map.copyOf(claims);
    }

    /** The idempotency keys of all requests that reached it, in their order: the claim's number, a stroke, a number. */
    public List<String> received() {
        return List.copyOf(received);
    }

    private HttpsServer listen(String whose, int at) throws IOException {
        var fresh = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
        fresh.setHttpsConfigurator(new HttpsConfigurator(identity(whose)));
        fresh.createContext("/claims", this::hear);
        fresh.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "stand-in-insurer");
            thread.setDaemon(true);
            return thread;
        }));
        fresh.start();
        return fresh;
    }

    private SSLContext identity(String whose) throws IOException {
        try {
            var store = KeyStore.getInstance(keys(whose).toFile(), password.toCharArray());
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no keys for " + whose, e);
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        var packet = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var headers = exchange.getRequestHeaders();
        var key = String.valueOf(headers.getFirst("Idempotency-Key"));
        var isNew = !received.contains(key);
        received.add(key);
        var expected = "Basic " + Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(UTF_8));
        if (!expected.equals(headers.getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
            return;
        }
        var claim = key.replaceFirst("/.*", "");
        if (byItself && isNew) {
            make(claim, PASSING.get(newPackets.getAndIncrement() % PASSING.size()));
        }
        var trouble = Optional.ofNullable(troubles.get(claim)).map(Deque::poll);
        if (trouble.isPresent()) {
            goWrong(trouble.get(), exchange, claim, packet);
            return;
        }
        claims.put(claim, packet);
        answer(exchange, 201, receipt(claim));
    }

    private void goWrong(Trouble trouble, HttpExchange exchange, String claim, String packet) throws IOException {
        switch (trouble) {
            case SLOW -> {
                pause();
                exchange.close();
            }
            case FAILS -> answer(exchange, 500, "{\"error\": \"database\"}");
            case REFUSES -> answer(exchange, 422, "{\"error\": \"unknown policy\"}");
            case DROPS_THE_ANSWER -> {
                claims.put(claim, packet);
                exchange.close();
            }
            case HAS_IT_ALREADY -> {
                claims.put(claim, packet);
                answer(exchange, 409, receipt(claim));
            }
            case ANSWERS_NONSENSE -> answer(exchange, 200, "<html>It works!</html>");
        }
    }

    private static String receipt(String claim) {
        return "{\"claimNumber\": \"" + claim + "\", \"reference\": \"TM-" + claim.replaceFirst("^K-", "") + "\"}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(IMPATIENCE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A store with a key and a certificate for localhost, and the certificate beside it, made by the JDK's own tool.
     */
    private Path keys(String whose) throws IOException {
        var store = folder.resolve(whose + ".p12");
        if (!Files.exists(store)) {
            keytool(
                    whose,
                    store,
                    "-genkeypair -keyalg EC -groupname secp256r1 -validity 3650 -ext SAN=dns:localhost,ip:127.0.0.1"
                            + " -storetype PKCS12 -dname CN=" + whose);
            keytool(whose, store, "-exportcert -rfc -file " + whose + ".pem");
        }
        return store;
    }

    private void keytool(String whose, Path store, String arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-alias", whose, "-keystore", store.toString(), "-storepass:env", "WORD"));
        var tool = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        tool.environment().put("WORD", password);
        var running = tool.start();
        var said = new String(running.getInputStream().readAllBytes(), UTF_8);
        try {
            if (running.waitFor() != 0) {
                throw new IOException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
