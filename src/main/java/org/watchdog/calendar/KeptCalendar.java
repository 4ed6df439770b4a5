package org.watchdog.calendar;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.watchdog.platform.api.Service;

/** The calendar's rows: its editions and their entries, and the book of days made from them. */
@Service
class KeptCalendar {

    private final EntityManager rows;
    private final LatestBook latest;

    @Inject
    KeptCalendar(EntityManager rows, LatestBook latest) {
        this.rows = rows;
        this.latest = latest;
    }

    /** The book of the newest edition. */
    DayBook book() {
        return latest.trusted().orElseGet(this::newestBook);
    }

    /** The same, asking for the newest edition now. */
    DayBook newestBook() {
        var newest = newest();
        return latest.confirm(newest, () -> read(newest));
    }

    /** The newest edition; the schema brings the first one. */
    Edition newest() {
        return Edition.of(rows.createQuery("select max(e.edition) from EditionRow e", Integer.class)
                .getSingleResult());
    }

    /** The same for whoever makes the next one: others who want to do so wait for the end of this transaction. */
    Edition newestHeld() {
        rows.createNativeQuery("select edition from calendar_edition order by edition limit 1 for update")
                .getSingleResult();
        return newest();
    }

    /** What the editions say of the days of a year, in the order of the editions. */
    List<EntryRow> entries(int year) {
        return rows.createQuery(
                        "select e from EntryRow e where e.onDay between :first and :last order by e.edition, e.id",
                        EntryRow.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }

    /** The last editions, the newest first. */
    List<EditionRow> editions(int atMost) {
        return rows.createQuery("select e from EditionRow e order by e.edition desc", EditionRow.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    void add(EditionRow edition) {
        rows.persist(edition);
    }

    void add(EntryRow entry) {
        rows.persist(entry);
    }

    private DayBook read(Edition edition) {
        var entries = rows.createQuery(
                        "select e from EntryRow e where e.edition <= :edition order by e.edition, e.id", EntryRow.class)
                .setParameter("edition", edition.sortingNumber())
                .getResultStream()
                .map(EntryRow::entry)
                .toList();
        return new DayBook(edition, entries);
    }
}
