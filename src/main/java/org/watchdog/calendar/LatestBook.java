package org.watchdog.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The book of days as it was last read, one for all requests of a node. It is forgotten at once when this node makes an
 * edition; an edition made on another node is seen within {@link #TRUSTED}.
 *
 * <p>Public, and with public methods, for its proxy alone: that one does not see what is private to the package.
 */
@ApplicationScoped
public class LatestBook {

    /** For how long it is taken for the newest without asking. */
    static final Duration TRUSTED = Duration.ofSeconds(10);

    private record Known(DayBook book, long askedAt) {}

    private volatile @Nullable Known known;

    /** The book, if it was read or confirmed a short while ago. */
    public Optional<DayBook> trusted() {
        var last = known;
        return last == null || System.nanoTime() - last.askedAt > TRUSTED.toNanos() // a span, not a time of day
                ? Optional.empty()
                : Optional.of(last.book);
    }

    /** The book of this edition: the one that is known, or else as {@code read} brings it; trusted from now on. */
    public DayBook confirm(Edition edition, Supplier<DayBook> read) {
        var last = known;
        var book = last != null && last.book.edition().equals(edition) ? last.book : read.get();
        known = new Known(book, System.nanoTime());
        return book;
    }

    public void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CalendarChanged news) {
        known = null;
    }
}
