package org.watchdog.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** The calendar's rows: its editions and their entries, and the book of days made from them. */
@Dependent
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
