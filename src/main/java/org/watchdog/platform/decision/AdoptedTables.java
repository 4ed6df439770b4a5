package org.watchdog.platform.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.watchdog.platform.api.DecisionTable;
import org.watchdog.platform.api.Decisions;
import org.watchdog.platform.persistence.Real;

/**
 * The tables that were adopted, as rows; those that are shipped are adopted at the start. A version never changes: what
 * was decided by it can be decided again, years later.
 */
@ApplicationScoped
public class AdoptedTables implements Decisions {

    /** The tables that are shipped, without their ending. */
    static final List<String> SHIPPED =
            List.of("insurance-cover", "measure-pmk510", "measure-r1", "reporting-duty", "severity-pmk510");

    private final EntityManager rows;
    private final Clock real;
    private final Map<String, List<Table>> adopted = new ConcurrentHashMap<>();

    @Inject
    AdoptedTables(EntityManager rows, @Real Clock real) {
        this.rows = rows;
        this.real = real;
    }

    /** For the proxy of the scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected AdoptedTables() {
        this.rows = null;
        this.real = null;
    }

    /**
     * Adopts what is shipped and not there yet. Of two nodes that start at once one finds the row of the other.
     *
     * @throws IllegalStateException if a table has a gap or an overlap, or was changed without a new version
     */
    @Transactional
    public void adoptShipped() {
        for (var name : SHIPPED) {
            var content = shipped(name);
            var table = DmnFile.read(content);
            Grid.fault(table).ifPresent(fault -> {
                throw new IllegalStateException(fault);
            });
            rows.createNativeQuery("""
                            insert ignore into platform_decision (name, version, holds_from, content, adopted_at)
                            values (?, ?, ?, ?, ?)""")
                    .setParameter(1, name)
                    .setParameter(2, table.version())
                    .setParameter(3, Date.valueOf(table.holdsFrom()))
                    .setParameter(4, content)
                    .setParameter(5, LocalDateTime.ofInstant(real.instant(), ZoneOffset.UTC))
                    .executeUpdate();
            if (!content(name, table.version()).equals(content)) {
                throw new IllegalStateException("The table " + name + " was changed; what was decided by version "
                        + table.version() + " needs it as it was. Give the new one a version of its own.");
            }
            adopted.put(name, versions(name));
        }
    }

    @Override
    public DecisionTable on(String name, LocalDate decidedOn) {
        var versions = of(name);
        return versions.stream()
                .filter(table -> !table.holdsFrom().isAfter(decidedOn))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0));
    }

    @Override
    public DecisionTable edition(String edition) {
        return of(edition.replaceFirst(" \\d+$", "")).stream()
                .filter(table -> table.edition().equals(edition))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such version: " + edition));
    }

    private List<Table> of(String name) {
        var versions = adopted.get(name);
        if (versions == null) {
            throw new IllegalArgumentException("no such table: " + name);
        }
        return versions;
    }

    /** In the order in which they begin to hold. */
    private List<Table> versions(String name) {
        List<?> contents = rows.createNativeQuery("select content from platform_decision where name = ?")
                .setParameter(1, name)
                .getResultList();
        return contents.stream()
                .map(content -> DmnFile.read((String) content))
                .sorted(Comparator.comparing(Table::holdsFrom).thenComparing(Table::version))
                .toList();
    }

    private String content(String name, int version) {
        return (String) rows.createNativeQuery("select content from platform_decision where name = ? and version = ?")
                .setParameter(1, name)
                .setParameter(2, version)
                .getSingleResult();
    }

    /** As it lies in {@code bpmn/}. */
    static String shipped(String name) {
        try (var file = Objects.requireNonNull(
                AdoptedTables.class.getResourceAsStream("/bpmn/" + name + ".dmn"), "no such table")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
