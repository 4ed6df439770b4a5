package org.watchdog.identity;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Started;

/**
 * Creates the administrator {@code admin} at the first start of a system without demo data. The password is that of the
 * setting {@code watchdog.admin.password}, or the first line of the file {@code watchdog.admin.password.file}; with
 * neither a random one, printed once on the console.
 */
@Service
class FirstAdministrator {

    private static final UserId ADMIN = new UserId("admin");

    private final Users users;
    private final Optional<String> password;
    private final Optional<String> file;
    private final boolean demo;

    @Inject
    FirstAdministrator(
            Users users,
            @ConfigProperty(name = "watchdog.admin.password") Optional<String> password,
            @ConfigProperty(name = "watchdog.admin.password.file") Optional<String> file,
            @ConfigProperty(name = "watchdog.demo", defaultValue = "false") boolean demo) {
        this.users = users;
        this.password = password;
        this.file = file;
        this.demo = demo;
    }

    void started(@Observes Started news) {
        if (demo || !users.none()) {
            return;
        }
        var given = password.or(() -> file.map(FirstAdministrator::firstLine));
        var chosen = given.orElseGet(Passwords::random);
        var created =
                users.create(ADMIN, "管理者", "Administrator", Set.of(Role.ADMIN), Optional.empty(), chosen, Actor.SYSTEM);
        if (created && given.isEmpty()) {
            print("The first administrator: user admin, password " + chosen + " (shown this once)");
        }
    }

    private static String firstLine(String name) {
        try (var lines = Files.lines(Path.of(name))) {
            return lines.findFirst().orElseThrow(() -> new IllegalStateException("empty: " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Straight to the console: {@code System.out} belongs to the server, which would copy it into its log. */
    private static void print(String line) {
        // Not closed: that would close the console for everybody.
        var console = new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, java.nio.charset.StandardCharsets.UTF_8);
        console.println(line);
    }
}
