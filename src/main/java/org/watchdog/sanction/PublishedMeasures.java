package org.watchdog.sanction;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Clocks;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Licensees;

/** What the public is told of measures: newest first, of businesses that it may know of, and no reasons. */
@Service
@Transactional
public class PublishedMeasures {

    private final Measures measures;
    private final Licensees licensees;
    private final Clocks clocks;

    @Inject
    PublishedMeasures(Measures measures, Licensees licensees, Clocks clocks) {
        this.measures = measures;
        this.licensees = licensees;
        this.clocks = clocks;
    }

    /**
     * A page of the list.
     *
     * @param next what to send for the page after this one; empty after the last
     */
    public record Page(List<Published> items, Optional<String> next) {}

    /** The measure after which a page begins; empty for anything that is none. */
    public Optional<Long> cursor(String text) {
        return text.matches("\\d{1,18}")
                ? Optional.of(Long.parseLong(text)).filter(measures::isPublished)
                : Optional.empty();
    }

    /** @param after a {@link #cursor}; empty for the newest */
    public Page page(Optional<Long> after, int limit) {
        var found = measures.published(after, clocks.today(), limit + 1);
        var shown = found.stream().limit(limit).toList();
        var items = shown.stream()
                .flatMap(measure -> measure.licensee().flatMap(licensees::find).stream()
                        .map(licensee -> new Published(measure, licensee)))
                .toList();
        var next = found.size() > limit
                ? Optional.of(Long.toString(shown.get(limit - 1).id()))
                : Optional.<String>empty();
        return new Page(items, next);
    }
}
