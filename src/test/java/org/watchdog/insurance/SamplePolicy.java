package org.watchdog.insurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.watchdog.kernel.Yen;
import org.watchdog.launcher.DatabaseAccess;

/** A period of cover, entered by hand. */
final class SamplePolicy {

    private SamplePolicy() {}

    /** Makes the tables of the room, as its migrations do. */
    static void tables(DatabaseAccess access) throws SQLException, IOException {
        try (var database = DriverManager.getConnection(
                        access.url() + "&allowMultiQueries=true", access.user(), access.password());
                var statement = database.createStatement();
                var found = Files.list(Path.of("sql"))) {
            for (var migration :
                    found.filter(SamplePolicy::isOfTheRoom).sorted().toList()) {
                run(statement, migration);
            }
        }
    }

    /** Migrates what is there once more. */
    static void again(DatabaseAccess access, String migration) throws SQLException, IOException {
        try (var database = DriverManager.getConnection(
                        access.url() + "&allowMultiQueries=true", access.user(), access.password());
                var statement = database.createStatement()) {
            run(statement, Path.of("sql", migration));
        }
    }

    private static void run(Statement statement, Path migration) throws SQLException, IOException {
        statement.execute(Files.readString(migration));
        while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
            // a script that fails half way tells it here
        }
    }

    private static boolean isOfTheRoom(Path migration) {
        return migration.getFileName().toString().matches("V\\d+__insurance_.*");
    }

    /** @param holder makes it the only one of its holder */
    static long attach(Connection database, int holder, Terms terms) throws SQLException {
        try (var row = database.prepareStatement("""
                insert into insurance_policy (licensee, scheme, insurer, valid_from, valid_to, covered_since,
                    per_claim_limit_yen, period_limit_yen, deductible_yen, sales_bound_yen, expense_limit_yen,
                    expenses_beside_yen, expense_deductible_yen, expense_items, deductible_before_limit,
                    defence_inside_limit, attached_at)
                values (?, 'TRUSTE', '例示保険', '1999-04-01', '2000-03-31', '1999-04-01', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    utc_timestamp(6))""", Statement.RETURN_GENERATED_KEYS)) {
            row.setString(1, "L-9%05d".formatted(holder % 100_000));
            row.setLong(2, terms.perClaimLimit().value());
            row.setLong(3, terms.periodLimit().value());
            row.setLong(4, terms.deductible().value());
            row.setObject(5, terms.salesBound().map(Yen::value).orElse(null));
            row.setLong(6, terms.expenseLimit().value());
            row.setLong(7, terms.expensesBeside().value());
            row.setLong(8, terms.expenseDeductible().value());
            row.setString(9, ExpenseItems.write(terms.expenseItems()));
            row.setBoolean(10, terms.deductibleBeforeLimit());
            row.setBoolean(11, terms.defenceInsideLimit());
            row.executeUpdate();
            try (var keys = row.getGeneratedKeys()) {
                keys.next();
                var policy = keys.getLong(1);
                new Book(database).begin(policy, terms.periodLimit());
                return policy;
            }
        }
    }
}
