package org.watchdog.severity;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/**
 * The established facts of the cases, each with its evidence. Nothing is overwritten: facts that are established anew
 * stand behind the earlier ones, and the last ones count.
 */
@Service
@Transactional
public class FactBook {

    private static final String PLACE = "severity.evidence";

    private final EntityManager rows;
    private final CaseSecrets secrets;
    private final Instance<FactSource> sources;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    FactBook(
            EntityManager rows,
            CaseSecrets secrets,
            @Any Instance<FactSource> sources,
            Event<Audited> news,
            Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.sources = sources;
        this.news = news;
        this.clock = clock;
    }

    /** The facts that count now; empty while none were established. */
    public Optional<Established> of(CaseNumber number) {
        return latest(number).map(row -> established(number, row));
    }

    /** What the reports of the case say, to be looked at by who establishes the facts. */
    public Map<Factor, FactSource.Suggested> suggested(CaseNumber number) {
        return source(number).suggested(number);
    }

    /**
     * Establishes the facts of a case, in the place of those before.
     *
     * @param evidence for each factor a text of up to {@link Established#LONGEST_EVIDENCE} characters
     * @throws IllegalArgumentException if a factor has no evidence
     */
    public void establish(CaseNumber number, Facts facts, Map<Factor, String> evidence, Caller by) {
        var established =
                new Established(facts, evidence, by.id(), Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        var row = new FactsRow(number, facts, seal(number, established.evidence()), by.id(), established.at());
        rows.persist(row);
        rows.flush();
        news.fire(new Audited(number, by.actor(), "severity.factsEstablished", told(row)));
    }

    /** Whether this caller established the facts that count now, and so must not review the grade (four eyes). */
    public boolean isEstablishedBy(CaseNumber number, Caller caller) {
        return latest(number)
                .filter(row -> row.establishedBy().equals(caller.id()))
                .isPresent();
    }

    Optional<FactsRow> latest(CaseNumber number) {
        return rows.createQuery(
                        "select f from FactsRow f where f.caseNumber = :number order by f.id desc", FactsRow.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The facts of a row that is known to be there. */
    Established established(CaseNumber number, long id) {
        return established(number, rows.find(FactsRow.class, id));
    }

    Reporter reporter(CaseNumber number) {
        return source(number).reporter(number);
    }

    private FactSource source(CaseNumber number) {
        return sources.stream()
                .filter(source -> source.knows(number))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no room tells of " + number));
    }

    private static Map<String, String> told(FactsRow row) {
        var told = new HashMap<String, String>();
        row.facts().asked().forEach((fact, value) -> told.put(fact, value.toString()));
        return told;
    }

    private Established established(CaseNumber number, FactsRow row) {
        var text = secrets.text(number, PLACE, row.evidence());
        var evidence = new EnumMap<Factor, String>(Factor.class);
        try (var reader = Json.createReader(new StringReader(text))) {
            var read = reader.readObject();
            read.keySet().forEach(factor -> evidence.put(Factor.valueOf(factor), read.getString(factor)));
        }
        return new Established(row.facts(), evidence, row.establishedBy(), row.establishedAt());
    }

    private byte[] seal(CaseNumber number, Map<Factor, String> evidence) {
        var texts = Json.createObjectBuilder();
        evidence.forEach((factor, text) -> texts.add(factor.name(), text));
        return secrets.seal(number, PLACE, texts.build().toString());
    }
}
