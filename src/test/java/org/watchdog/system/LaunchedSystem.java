package org.watchdog.system;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchdog.identity.Sessions;
import org.watchdog.launcher.StandInInsurer;

/**
 * The system as it is shipped, {@code java -jar target/watchdog.jar --demo}, with invented data of its own. It is
 * started by the first test that needs it and serves all tests of the run.
 */
public final class LaunchedSystem {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path BUILD = Path.of("target").toAbsolutePath();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static final String BOUNCES = "bounces@example.jp";

    private static @Nullable LaunchedSystem shared;
    private static boolean failed;

    private final Path home;
    private final Path log;
    private final int port;
    private final GreenMail mailServer = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});
    private final GreenMailUser bounces;
    private final MailGate mailGate;
    private final StandInInsurer insurer;
    private final String password = UUID.randomUUID().toString();
    private final Map<String, Held> tokens = new ConcurrentHashMap<>();
    private Map<String, String> settings = Map.of();
    private @Nullable Process process;

    private LaunchedSystem(String name) throws IOException {
        this.insurer = StandInInsurer.open(BUILD.resolve("stand-in-insurer"));
        this.home = BUILD.resolve(name);
        this.log = BUILD.resolve(name + ".log");
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        mailServer.start();
        this.bounces = mailServer.setUser(BOUNCES, BOUNCES, password);
        this.mailGate = new MailGate(mailServer.getSmtp().getPort());
    }

    /** The one system of this run, ready. */
    public static LaunchedSystem get() {
        return with(Map.of());
    }

    /**
     * The same, with settings of a test's own, as variables of the environment. It is started anew where it runs with
     * others.
     */
    public static synchronized LaunchedSystem with(Map<String, String> settings) {
        try {
            var system = shared;
            if (failed) {
                throw new IllegalStateException("the system did not start; the first test that needed it says why");
            }
            failed = true;
            if (system == null) {
                system = new LaunchedSystem("system-test");
                system.forgetEarlierRun();
                Runtime.getRuntime().addShutdownHook(new Thread(system::stop));
                shared = system;
            }
            if (!system.isAlive() || !system.settings.equals(settings)) {
                system.settings = settings;
                system.restart();
            }
            failed = false;
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, with a slash at the end. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The API for somebody without an account. */
    public Api anonymous() {
        return Api.of(base());
    }

    /** The API for a demo user, signed in. */
    public Api as(String user) {
        return anonymous().with("Authorization", "Bearer " + token(user));
    }

    private String token(String user) {
        var now = Instant.now();
        return tokens.compute(
                        user,
                        (name, held) -> held == null || held.end().isBefore(now)
                                ? new Held(newToken(name), now.plus(Sessions.IDLE.dividedBy(2)))
                                : held)
                .token();
    }

    /** A token, and until when it is certain not to have run out unused. */
    private record Held(String token, Instant end) {}

    /** The password of all demo users. */
    public String password() {
        return password;
    }

    /** Moves the demo's clock, and waits until all that came due has been done. */
    public void advanceClock(String isoDuration) {
        as("admin")
                .post("/demo/clock", "{\"advance\": \"" + isoDuration + "\"}")
                .expect(200);
    }

    /** The mails that it has sent to this address so far, oldest first. */
    public List<MimeMessage> mails(String address) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> address.equals(GreenMailUtil.getAddressList(recipients(mail))))
                .toList();
    }

    /** Puts a mail, as it stands on the wire, into the mail box to which its mails come back. */
    public void comesBack(String mail) {
        bounces.deliver(GreenMailUtil.newMimeMessage(mail));
    }

    /** The subjects of the mails in that box, with a star before those that are flagged as seen. */
    public List<String> bounces() {
        try {
            return mailServer.getManagers().getImapHostManager().getInbox(bounces).getMessages().stream()
                    .map(mail ->
                            (mail.getFlags().contains(Flags.Flag.SEEN) ? "*" : "") + subject(mail.getMimeMessage()))
                    .toList();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands before its mail server, and can be told to make trouble. */
    public MailGate mailGate() {
        return mailGate;
    }

    /** The insurer to which it hands claims over; it can be told to fail. */
    public StandInInsurer insurer() {
        return insurer;
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection to its database, as the application itself has one. */
    public Connection database() {
        try (var file = Files.newBufferedReader(home.resolve("db/client.cnf"))) {
            var client = new Properties();
            client.load(file);
            return DriverManager.getConnection(
                    "jdbc:mariadb://127.0.0.1:" + client.getProperty("port")
                            + "/watchdog?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
                    client.getProperty("user"),
                    client.getProperty("password"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it wrote to its console in this run. */
    public String logs() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A power cut: server and database are gone between two of their steps. */
    public void kill9() {
        var database = running().descendants().toList();
        kill9Server();
        database.forEach(LaunchedSystem::kill9);
    }

    /** Ends the server alone; its database goes on until the next start. */
    public void kill9Server() {
        kill9(running().toHandle());
    }

    /** Starts it again on the data it has, after {@link #kill9()} or in order, and waits until it is ready. */
    public void restart() {
        try {
            stop();
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it keeps everything. */
    public Path home() {
        return home;
    }

    /** Every process that belongs to it: the server's and the database's. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(running().toHandle()), running().descendants())
                .toList();
    }

    /**
     * Ends it by SIGTERM.
     *
     * @return its exit code: 143 if it ended in order, 1 if it had to cut itself short
     */
    public int terminate() {
        running().destroy();
        try {
            if (!running().waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return running().exitValue();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("it was never started");
        }
        return process;
    }

    private boolean isAlive() {
        return process != null && process.isAlive();
    }

    private void start() throws IOException {
        var all = new HashMap<>(Map.of(
                "WATCHDOG_HTTP_PORT",
                Integer.toString(port),
                "WATCHDOG_DATA_DIR",
                home.toString(),
                "WATCHDOG_DEMO_PASSWORD",
                password,
                "WATCHDOG_MAIL_HOST",
                "127.0.0.1",
                "WATCHDOG_MAIL_PORT",
                Integer.toString(mailGate.port()),
                "WATCHDOG_MAIL_STARTTLS",
                "false",
                "WATCHDOG_INCIDENT_GRANTING_BODY_MAIL",
                "granting-body@example.jp"));
        all.putAll(Map.of(
                "WATCHDOG_MAIL_BOUNCES_HOST",
                "127.0.0.1",
                "WATCHDOG_MAIL_BOUNCES_PORT",
                Integer.toString(mailServer.getImap().getPort()),
                "WATCHDOG_MAIL_BOUNCES_USER",
                BOUNCES,
                "WATCHDOG_MAIL_BOUNCES_PASSWORD",
                password,
                "WATCHDOG_MAIL_BOUNCES_TLS",
                "false",
                "WATCHDOG_MAIL_BOUNCES_EVERY",
                "PT2S",
                "WATCHDOG_MAIL_BOUNCES_ADDRESS",
                BOUNCES));
        insurer.settings()
                .forEach((name, value) -> all.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        all.putAll(settings);
        process = ShippedJar.command(all, "--demo")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        awaitReady();
    }

    private void awaitReady() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (isAlive() && System.nanoTime() < end) {
            if (isReady()) {
                return;
            }
            sleep(Duration.ofMillis(100));
        }
        throw new IllegalStateException("the system did not get ready; the end of its log:\n" + endOfLog());
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(base().resolve("health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stop() {
        if (isAlive()) {
            running().destroy();
            try {
                if (!running().waitFor(15, TimeUnit.SECONDS)) {
                    kill9();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String newToken(String user) {
        return anonymous()
                .post("/tokens", "{\"username\": \"" + user + "\", \"password\": \"" + password + "\"}")
                .expect(201, 200)
                .json()
                .getString("token");
    }

    /** The data go, the unpacked programs of the database stay: they cost seconds. */
    private void forgetEarlierRun() throws IOException {
        Files.createDirectories(BUILD);
        Files.deleteIfExists(log);
        for (var part : List.of("db/tables", "db/tables.new", "demo", "master.key")) {
            Deleted.all(home.resolve(part));
        }
    }

    private String endOfLog() {
        var all = logs();
        return all.substring(Math.max(0, all.length() - 10_000));
    }

    private static void kill9(ProcessHandle victim) {
        victim.destroyForcibly();
        victim.onExit().join();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
