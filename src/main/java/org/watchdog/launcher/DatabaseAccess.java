package org.watchdog.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the database is and how to be let in.
 *
 * @param url JDBC address with all the options that the application relies on
 */
public record DatabaseAccess(String url, String user, String password) {

    /**
     * What must hold on every connection: instants are UTC both ways, the engine's own scripts, which say {@code utf8},
     * mean four bytes, and a look at the tables is a look at this database only.
     */
    private static final Map<String, String> OPTIONS = options();

    /** Access with the options that the address does not set itself. */
    static DatabaseAccess of(String url, String user, String password) {
        var complete = new StringBuilder(url);
        OPTIONS.forEach((name, value) -> {
            if (!url.matches(".*[?&]" + name + "=.*")) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return new DatabaseAccess(complete.toString(), user, password);
    }

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return user + " at " + url;
    }

    private static Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("connectionTimeZone", "UTC");
        options.put("forceConnectionTimeZoneToSession", "true");
        options.put("preserveInstants", "true");
        options.put("nullDatabaseMeansCurrent", "true");
        options.put("sessionVariables", "old_mode=''");
        return options;
    }
}
