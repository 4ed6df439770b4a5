package org.watchdog.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What this start was told. A setting {@code watchdog.x.y} is looked for as a system property, then as the environment
 * variable {@code WATCHDOG_X_Y}, then in the file that {@code watchdog.x.y.file} or {@code WATCHDOG_X_Y_FILE} names
 * (secrets as files).
 */
final class Settings {

    private static final String MASTER_KEY_FILE = "watchdog.key.file";

    private final Properties properties;
    private final Map<String, String> environment;

    Settings(Properties properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** The setting's text; a blank one counts as absent. */
    Optional<String> text(String name) {
        return given(name).or(() -> given(name + ".file").map(Settings::contents));
    }

    boolean isTrue(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** A port, 1 to 65535. */
    int port(String name, int otherwise) {
        var text = text(name).orElse(Integer.toString(otherwise));
        try {
            var port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // refused below, with the words that were given
        }
        throw Refusal.setting(name + " is no port: " + text);
    }

    /** Sets the system property, which is where the application looks first. */
    void tell(String name, String value) {
        properties.setProperty(name, value);
    }

    /**
     * Hands every setting that lies in a file on as if it had been given: the application knows no files of secrets.
     */
    void tellSecrets() {
        var variables = environment.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.'));
        for (var setting : Stream.concat(properties.stringPropertyNames().stream(), variables)
                .toList()) {
            if (setting.startsWith("watchdog.") && setting.endsWith(".file") && !setting.equals(MASTER_KEY_FILE)) {
                var name = setting.substring(0, setting.length() - ".file".length());
                text(name).ifPresent(value -> tell(name, value));
            }
        }
    }

    private Optional<String> given(String name) {
        var variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Optional.ofNullable(properties.getProperty(name))
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static String contents(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw Refusal.setting("cannot read the file of a setting: " + e);
        }
    }
}
