package org.watchdog.casefile;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/**
 * The one stream of a case: every change, as it was announced. It holds words and ids only; the sentences are made at
 * reading, under {@code <room>.stream.<verb>}, and what people said is added from {@link Messages}.
 */
@Service
public class Stream {

    private final EntityManager rows;
    private final Clock clock;

    @Inject
    Stream(EntityManager rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One entry; {@code at} by the business clock. */
    public record Entry(long id, Instant at, Actor by, String action, Map<String, String> facts) {

        /** The key of the sentence that tells it. */
        public String words() {
            var dot = action.indexOf('.');
            return action.substring(0, dot) + ".stream" + action.substring(dot);
        }
    }

    void changed(@Observes Audited news) {
        news.chain().caseNumber().ifPresent(number -> add(number, news));
    }

    private void add(CaseNumber number, Audited news) {
        var facts = Json.createObjectBuilder();
        new TreeMap<>(news.facts()).forEach(facts::add);
        rows.createNativeQuery(
                        "insert into casefile_stream (case_number, at, by_actor, action, facts) values (?, ?, ?, ?, ?)")
                .setParameter(1, number.value())
                .setParameter(2, Sql.time(clock.instant()))
                .setParameter(3, news.by().value())
                .setParameter(4, news.action())
                .setParameter(5, facts.build().toString())
                .executeUpdate();
    }

    /** Newest first, from below {@code before}. */
    public List<Entry> of(CaseNumber number, OptionalLong before, int limit) {
        @SuppressWarnings("unchecked") // rows of five columns
        List<Object[]> found = rows.createNativeQuery("""
                        select id, at, by_actor, action, facts from casefile_stream
                        where case_number = ? and id < ? order by id desc limit ?""")
                .setParameter(1, number.value())
                .setParameter(2, before.orElse(Long.MAX_VALUE))
                .setParameter(3, limit)
                .getResultList();
        return found.stream()
                .map(r -> new Entry(
                        ((Number) r[0]).longValue(),
                        Sql.instant(r[1]),
                        new Actor((String) r[2]),
                        (String) r[3],
                        facts((String) r[4])))
                .toList();
    }

    private static Map<String, String> facts(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> ((JsonString) e.getValue()).getString()));
        }
    }
}
