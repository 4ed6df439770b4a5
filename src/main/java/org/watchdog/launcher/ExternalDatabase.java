package org.watchdog.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.zip.ZipFile;

/**
 * A first look at a database that others keep, before the long start of the server: whether it lets us in, compares
 * text as we need it, and does not hold the other kind of system.
 */
final class ExternalDatabase {

    private static final String DRIVER = "WEB-INF/lib/mariadb-java-client-";
    private static final String COLLATION = "utf8mb4_uca1400_as_ci";

    private final Connection connection;

    private ExternalDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Looks, and leaves no trace.
     *
     * @param war the application, which brings the driver
     * @param scratch where the driver is unpacked
     * @throws Refusal if this database cannot be used, and why
     */
    static void look(DatabaseAccess access, Path war, Path scratch, boolean demo) throws IOException {
        try (var loader = new URLClassLoader(
                        new URL[] {driver(war, scratch).toUri().toURL()});
                var connection = connect(loader, access)) {
            var database = new ExternalDatabase(connection);
            database.refuseOtherCollation();
            database.keepDemoAndRealApart(demo);
        } catch (SQLException e) {
            throw Refusal.setting("the database of watchdog.db.url cannot be used: " + e.getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(ClassLoader loader, DatabaseAccess access)
            throws SQLException, ReflectiveOperationException {
        var driver = (Driver) loader.loadClass("org.mariadb.jdbc.Driver")
                .getDeclaredConstructor()
                .newInstance();
        var who = new Properties();
        who.setProperty("user", access.user());
        who.setProperty("password", access.password());
        var connection = driver.connect(access.url(), who);
        if (connection == null) {
            throw Refusal.setting("watchdog.db.url must begin with jdbc:mariadb://");
        }
        return connection;
    }

    /** Names and numbers are found by the schema's own way of comparing (kana, full and half width). */
    private void refuseOtherCollation() throws SQLException {
        var found = text("select coalesce(@@collation_database, 'no collation, for no schema is named')");
        if (!found.equals(COLLATION)) {
            throw Refusal.setting(
                    "the schema of watchdog.db.url has " + found + ": it must be made with collation " + COLLATION);
        }
    }

    /** Demo users have one known password: they must never come to a real system's data, nor the other way round. */
    private void keepDemoAndRealApart(boolean demo) throws SQLException {
        var holdsDemo = hasRows("demo_loaded");
        if (!demo && holdsDemo) {
            throw Refusal.setting("the database of watchdog.db.url holds a demo: start it with --demo");
        }
        if (demo && !holdsDemo && hasRows("identity_user")) {
            throw Refusal.setting("the database of watchdog.db.url holds a real system: no demo here");
        }
    }

    private boolean hasRows(String table) throws SQLException {
        var isThere = "select count(*) from information_schema.tables where table_schema = database()"
                + " and table_name = '" + table + "'";
        return text(isThere).equals("1")
                && text("select exists (select 1 from " + table + ")").equals("1");
    }

    private String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Path driver(Path war, Path scratch) throws IOException {
        var unpacked = scratch.resolve("driver.jar");
        try (var application = new ZipFile(war.toFile())) {
            var entry = application.stream()
                    .filter(file -> file.getName().startsWith(DRIVER))
                    .findFirst()
                    .orElseThrow(() -> new UncheckedIOException(new IOException(war + " holds no driver")));
            try (var content = application.getInputStream(entry)) {
                Files.copy(content, unpacked);
            }
        }
        return unpacked;
    }
}
