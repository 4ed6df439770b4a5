package org.watchdog.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Chain;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.Real;

/**
 * The chains in the database. All is native SQL: a head is one row that many move at once, by a conditional update, and
 * times pass as text so that what is hashed is what is stored, to the microsecond and whatever the driver's zone.
 */
@Service
class Chains {

    private static final int ATTEMPTS = 8;
    private static final HexFormat HEX = HexFormat.of();
    private static final String COLUMNS = "e.chain, e.seq, date_format(e.at, '%Y-%m-%dT%H:%i:%s.%fZ'), e.actor,"
            + " e.action, e.facts, lower(hex(e.previous)), lower(hex(e.hash))";

    private final EntityManager database;
    private final Clock clock;

    @Inject
    Chains(EntityManager database, @Real Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds an entry at the end of a chain, in the caller's transaction. The head's row stays locked until its end, so
     * that nobody else can follow an entry that is not there yet.
     *
     * @throws IllegalStateException if others were faster every time
     */
    void append(String chain, String actor, String action, String facts) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // The first look takes no lock; whoever was overtaken waits his turn.
            var head = head(chain, attempt > 0);
            var entry = Entry.after(head, clock.instant(), actor, action, facts);
            if (moved(head, entry)) {
                insert(entry);
                return;
            }
        }
        throw new IllegalStateException("the head of the chain " + chain + " did not stand still");
    }

    /** Entries about one thing, of changes and reads together in order of time, from behind {@code after} on. */
    List<Entry> about(Chain about, Optional<Place> after, int atMost) {
        var from = after.orElse(Place.BEGIN);
        return entries(query("select " + COLUMNS + " from audit_entry e where e.chain in (?1, ?2)"
                        + " and (e.at > ?3 or (e.at = ?3 and (e.chain > ?4 or (e.chain = ?4 and e.seq > ?5))))"
                        + " order by e.at, e.chain, e.seq limit " + atMost)
                .setParameter(1, Head.changes(about))
                .setParameter(2, Head.reads(about))
                .setParameter(3, stored(from.at()))
                .setParameter(4, from.chain())
                .setParameter(5, from.seq()));
    }

    /** The chains of changes and of reads, each with all its entries. */
    Map<Head, List<Entry>> whole(Chain about) {
        return chains(query(heads("c.chain in (?1, ?2) order by c.chain"))
                .setParameter(1, Head.changes(about))
                .setParameter(2, Head.reads(about)));
    }

    /** The next {@code atMost} chains behind one, by name, each with all its entries as they are at one moment. */
    Map<Head, List<Entry>> following(String chain, int atMost) {
        return chains(
                query(heads("c.chain > ?1 order by c.chain limit " + atMost)).setParameter(1, chain));
    }

    /** A chain that has entries but no head, if there is one; of one thing alone, or of all. */
    Optional<String> headless(Optional<Chain> about) {
        var query = query("select e.chain from audit_entry e where (?1 = '' or e.chain in (?1, ?2))"
                        + " and not exists (select 1 from audit_chain c where c.chain = e.chain) limit 1")
                .setParameter(1, about.map(Head::changes).orElse(""))
                .setParameter(2, about.map(Head::reads).orElse(""));
        for (var chain : query.getResultList()) {
            return Optional.of(text(chain));
        }
        return Optional.empty();
    }

    /** Names of chains of changes that belong to no case, behind one; all of them begin with a small letter. */
    List<Chain> ofNoCase(String after, int atMost) {
        var query = query("select c.chain from audit_chain c where c.chain > ?1 and c.chain >= 'a'"
                        + " and not c.chain between 'read:' and 'read;' order by c.chain limit " + atMost)
                .setParameter(1, after);
        var chains = new ArrayList<Chain>();
        for (var chain : query.getResultList()) {
            chains.add(new Chain(text(chain)));
        }
        return chains;
    }

    private Head head(String chain, boolean inTurn) {
        var sql = "select seq, lower(hex(hash)) from audit_chain where chain = ?1" + (inTurn ? " for update" : "");
        for (var row : rows(query(sql).setParameter(1, chain))) {
            return new Head(chain, number(row[0]), text(row[1]));
        }
        return Head.of(chain);
    }

    private boolean moved(Head from, Entry to) {
        if (from.seq() == 0) {
            begin(from);
        }
        return query("update audit_chain set seq = ?1, hash = ?2 where chain = ?3 and seq = ?4")
                        .setParameter(1, to.seq())
                        .setParameter(2, HEX.parseHex(to.hash()))
                        .setParameter(3, to.chain())
                        .setParameter(4, from.seq())
                        .executeUpdate()
                == 1;
    }

    /**
     * Two may begin a chain at once. The idle update makes the second wait for the row as one who will change it; after
     * {@code insert ignore} both would hold it shared, and wait for each other.
     */
    private void begin(Head head) {
        query("insert into audit_chain (chain, seq, hash) values (?1, ?2, ?3) on duplicate key update seq = seq")
                .setParameter(1, head.chain())
                .setParameter(2, head.seq())
                .setParameter(3, HEX.parseHex(head.hash()))
                .executeUpdate();
    }

    private void insert(Entry entry) {
        query("insert into audit_entry (chain, seq, at, actor, action, facts, previous, hash)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, entry.chain())
                .setParameter(2, entry.seq())
                .setParameter(3, stored(entry.at()))
                .setParameter(4, entry.actor())
                .setParameter(5, entry.action())
                .setParameter(6, entry.facts())
                .setParameter(7, HEX.parseHex(entry.previous()))
                .setParameter(8, HEX.parseHex(entry.hash()))
                .executeUpdate();
    }

    /** One statement for heads and entries, so that what others add meanwhile is in both or in neither. */
    private static String heads(String which) {
        return "select h.chain, h.seq, lower(hex(h.hash)), " + COLUMNS
                + " from (select c.chain, c.seq, c.hash from audit_chain c where " + which + ") h"
                + " left join audit_entry e on e.chain = h.chain order by h.chain, e.seq";
    }

    private static Map<Head, List<Entry>> chains(Query query) {
        var chains = new LinkedHashMap<Head, List<Entry>>();
        for (var row : rows(query)) {
            var chain = chains.computeIfAbsent(
                    new Head(text(row[0]), number(row[1]), text(row[2])), head -> new ArrayList<>());
            if (row[3] != null) {
                chain.add(entry(row, 3));
            }
        }
        return chains;
    }

    private static List<Entry> entries(Query query) {
        return rows(query).stream().map(row -> entry(row, 0)).toList();
    }

    private static Entry entry(@Nullable Object[] row, int from) {
        return new Entry(
                text(row[from]),
                number(row[from + 1]),
                Instant.parse(text(row[from + 2])),
                text(row[from + 3]),
                text(row[from + 4]),
                text(row[from + 5]),
                text(row[from + 6]),
                text(row[from + 7]));
    }

    /** No flush first: what the caller still holds back has nothing to do with the chains. */
    private Query query(String sql) {
        return database.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
    }

    @SuppressWarnings("unchecked") // a native query of several columns answers rows
    private static List<@Nullable Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static String stored(Instant at) {
        return Entry.written(at).replace('T', ' ').replace("Z", "");
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
