package org.watchdog.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One entry of one edition of the calendar. It never changes; a later edition holds over it. */
@Entity
@Table(name = "calendar_entry")
class EntryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "edition")
    private int edition;

    @Column(name = "on_day")
    private LocalDate onDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CalendarKind kind;

    @Column(name = "closed")
    private boolean closed;

    @Column(name = "name_ja")
    private String nameJa;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "source")
    private String source;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // filled by the provider
    protected EntryRow() {}

    EntryRow(Edition edition, CalendarEntry entry) {
        this.edition = edition.sortingNumber();
        this.onDay = entry.day();
        this.kind = entry.kind();
        this.closed = entry.closed();
        this.nameJa = entry.nameJa();
        this.nameEn = entry.nameEn();
        this.source = entry.source();
    }

    CalendarEntry entry() {
        return new CalendarEntry(onDay, kind, closed, nameJa, nameEn, source);
    }

    Edition edition() {
        return Edition.of(edition);
    }

    @Override
    public String toString() {
        return "calendar entry " + id + " of edition " + Edition.of(edition);
    }
}
