package org.watchdog.worklist.web;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.Listing;
import org.watchdog.worklist.Filter;
import org.watchdog.worklist.Order;
import org.watchdog.worklist.View;

/**
 * What the address of a list asks for, the same for the API and the page.
 *
 * @param cursor the text of a cursor, not yet read
 */
record Sought(View view, Order order, Filter filter, int limit, Optional<String> cursor, boolean count) {

    /** Reads the query; look at the errors of {@code query} before using it. */
    static Sought read(Submission query) {
        return new Sought(
                small(query, "view", View.class).orElse(View.GROUP),
                small(query, "sort", Order.class).orElse(Order.DUE),
                new Filter(
                        query.text("kind", 64),
                        query.word("scheme", Scheme.class),
                        query.date("dueBefore"),
                        query.text("q", 200)),
                query.number("limit", 1, Listing.MOST)
                        .orElse((long) Listing.USUAL)
                        .intValue(),
                query.text("cursor", 400),
                query.flag("count").orElse(false));
    }

    /** The words of the address are written in small letters. */
    private static <E extends Enum<E>> Optional<E> small(Submission query, String name, Class<E> words) {
        var sent = query.text(name, 16);
        var word = sent.flatMap(text -> Arrays.stream(words.getEnumConstants())
                .filter(w -> w.name().toLowerCase(ROOT).equals(text))
                .findAny());
        if (sent.isPresent() && word.isEmpty()) {
            query.refuse(
                    name,
                    "word",
                    Arrays.stream(words.getEnumConstants())
                            .map(w -> w.name().toLowerCase(ROOT))
                            .collect(joining(", ")));
        }
        return word;
    }
}
