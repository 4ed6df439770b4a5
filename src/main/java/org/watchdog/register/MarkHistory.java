package org.watchdog.register;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** How the marks of the register came to stand as they do; nothing of it is ever changed. */
@Service
public class MarkHistory {

    private static final String COLUMNS =
            "scheme, number, old_status, old_valid_to, status, valid_to, changed_on, changed_by";

    private final EntityManager rows;
    private final Clock clock;

    @Inject
    MarkHistory(EntityManager rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What became of the marks of a business, oldest first. */
    public List<MarkChange> of(LicenseeId licensee) {
        @SuppressWarnings("unchecked") // rows of eight columns
        List<Object[]> found = rows.createNativeQuery(
                        "select " + COLUMNS + " from register_mark_change where licensee = ? order by id")
                .setParameter(1, licensee.value())
                .getResultList();
        return found.stream().map(MarkHistory::change).toList();
    }

    /** The last end of each mark of a scheme. */
    List<MarkChange> ends(LicenseeId licensee, Scheme scheme) {
        Map<String, MarkChange> last = new LinkedHashMap<>();
        of(licensee).stream()
                .filter(change -> change.scheme() == scheme && change.status() == MarkStatus.ENDED)
                .forEach(change -> last.put(change.number(), change));
        return List.copyOf(last.values());
    }

    /** Keeps the differences; false if there are none. */
    boolean keep(LicenseeId licensee, List<Mark> before, List<Mark> after, Actor by) {
        var changed = false;
        for (int n = 0; n < before.size(); n++) {
            if (!before.get(n).equals(after.get(n))) {
                add(licensee, before.get(n), after.get(n), by);
                changed = true;
            }
        }
        return changed;
    }

    private void add(LicenseeId licensee, Mark before, Mark after, Actor by) {
        rows.createNativeQuery("insert into register_mark_change (licensee, " + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, licensee.value())
                .setParameter(2, before.scheme().name())
                .setParameter(3, before.number())
                .setParameter(4, before.keptStatus().name())
                .setParameter(5, before.validTo())
                .setParameter(6, after.keptStatus().name())
                .setParameter(7, after.validTo())
                .setParameter(8, LocalDate.ofInstant(clock.instant(), Words.TOKYO))
                .setParameter(9, by.value())
                .executeUpdate();
    }

    private static MarkChange change(Object[] row) {
        return new MarkChange(
                Scheme.valueOf((String) row[0]),
                (String) row[1],
                MarkStatus.valueOf((String) row[2]),
                day(row[3]),
                MarkStatus.valueOf((String) row[4]),
                day(row[5]),
                day(row[6]),
                new Actor((String) row[7]));
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
