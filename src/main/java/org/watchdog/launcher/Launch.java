package org.watchdog.launcher;

import fish.payara.micro.BootstrapException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One start, step by step: settings, home, database (unless {@code watchdog.db.url} names one), server, application;
 * and, once the application says that it is ready, one line with its address.
 */
final class Launch {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String EVERY_ADDRESS = "0.0.0.0";

    /** What the person who started us reads; the server takes {@link System#out} for its log. */
    private final PrintStream out = System.out;

    private final Settings settings;
    private final boolean demo;

    Launch(Settings settings, boolean demo) {
        this.settings = settings;
        this.demo = demo || settings.isTrue("watchdog.demo");
    }

    void run() throws IOException, BootstrapException, InterruptedException {
        var address = settings.text("watchdog.http.address").orElse(LOOPBACK);
        var port = settings.port("watchdog.http.port", 8080);
        Server.refuseIfTaken(address, port);
        var home = Home.of(place(), demo, settings.isTrue("watchdog.data.disposable"));
        System.setProperty("java.io.tmpdir", home.scratch().toString());
        tellApplication(home);
        if (demo) {
            tellInsurer(home);
        }
        var password = demo ? newPassword() : "";
        var ending = Ending.ofThisProcess(home);
        tell(database(home));
        var server = Server.start(home.server(), address, port);
        ending.includes(server);
        var here = URI.create("http://" + (address.equals(EVERY_ADDRESS) ? LOOPBACK : address) + ":" + port + "/");
        if (!server.deploys(war()) || !Readiness.within(PATIENCE, here)) {
            throw Refusal.notUp("the application did not come up: "
                    + settings.text("watchdog.start.refusal").orElse("the log above says why"));
        }
        out.println("WatchDog is ready: " + settings.text("watchdog.public.url").orElse(here.toString()));
        out.print(password);
    }

    private Path place() {
        return settings.text("watchdog.data.dir")
                .map(Path::of)
                .orElseGet(() -> demo ? Path.of("data") : Path.of(System.getProperty("user.home"), ".watchdog"));
    }

    private void tellApplication(Home home) {
        settings.tellSecrets();
        var key = settings.text("watchdog.key.file")
                .map(Path::of)
                .orElse(home.path().resolve("master.key"));
        if (!demo && !settings.isTrue("watchdog.key.make") && !Files.isReadable(key)) {
            throw Refusal.setting("there is no master key in " + key + " (watchdog.key.file)");
        }
        settings.tell("watchdog.demo", Boolean.toString(demo));
        settings.tell("watchdog.data.dir", home.path().toString());
        settings.tell("watchdog.key.file", key.toAbsolutePath().toString());
    }

    /** Where no insurer is named, the demo hands its claims over to one that only stands in for it. */
    private void tellInsurer(Home home) throws IOException {
        if (settings.text("watchdog.insurance.endpoint").isEmpty()) {
            StandInInsurer.ofTheDemo(home.path().resolve("insurer")).settings().forEach(settings::tell);
        }
    }

    /** What to say about the password of the demo's users: nothing if it was chosen by who starts us. */
    private String newPassword() {
        var name = "watchdog.demo.password";
        if (settings.text(name).isPresent()) {
            return "";
        }
        var word = RandomWord.of(16);
        settings.tell(name, word);
        return "Password of all demo users until the next start: " + word + System.lineSeparator();
    }

    private DatabaseAccess database(Home home) throws IOException {
        var url = settings.text("watchdog.db.url");
        if (url.isPresent()) {
            var access = DatabaseAccess.of(url.get(), needed("watchdog.db.user"), needed("watchdog.db.password"));
            ExternalDatabase.look(access, war(), home.scratch(), demo);
            return access;
        }
        var database = EmbeddedDatabase.start(home.database());
        database.onEnd(() -> System.exit(Main.FAILED));
        return database.access();
    }

    private String needed(String name) {
        return settings.text(name).orElseThrow(() -> Refusal.setting(name + " is needed with watchdog.db.url"));
    }

    private void tell(DatabaseAccess access) {
        settings.tell("watchdog.db.url", access.url());
        settings.tell("watchdog.db.user", access.user());
        settings.tell("watchdog.db.password", access.password());
    }

    private static Path war() {
        try {
            var source = Launch.class.getProtectionDomain().getCodeSource().getLocation();
            var war = Path.of(source.toURI()).resolveSibling("watchdog.war");
            if (!Files.isReadable(war)) {
                throw Refusal.setting("there is no " + war);
            }
            return war;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
