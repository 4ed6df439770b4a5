package org.watchdog.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.register.Place;

/** The cases a caller may know of, newest or oldest first, a page at a time by key. */
@Service
public class CaseList {

    private static final int NAMES = 50;

    /** How many rows of a table name both the caller and the case: one or none, found by its key. */
    private static final String FOR_CALLER =
            "SQL('(select count(*) from %s x where x.user_id = ? and x.case_number = ?)', :caller, c.number)";

    private final EntityManager rows;
    private final Cases cases;
    private final Licensees licensees;

    @Inject
    CaseList(EntityManager rows, Cases cases, Licensees licensees) {
        this.rows = rows;
        this.cases = cases;
        this.licensees = licensees;
    }

    /**
     * One more than asked for where there are more, so that the caller sees whether a next page exists. A holder is not
     * told the level of a case, and finds none by it.
     */
    public List<Case> page(CaseFilter filter, Caller caller) {
        if (caller.isAnyOf(Role.LICENSEE) && filter.level().isPresent()) {
            return List.of();
        }
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        known(caller, conditions, values);
        filter.kind().ifPresent(kind -> add("c.kind = :kind", "kind", kind, conditions, values));
        filter.state().ifPresent(state -> add("c.state = :state", "state", state, conditions, values));
        filter.licensee().ifPresent(id -> add("c.licensee = :licensee", "licensee", id, conditions, values));
        filter.openedAfter()
                .ifPresent(day -> add(
                        "c.openedAt >= :opened",
                        "opened",
                        day.plusDays(1).atStartOfDay(Words.TOKYO).toInstant(),
                        conditions,
                        values));
        filter.level().ifPresent(level -> add("c.level = :level", "level", level, conditions, values));
        filter.q().ifPresent(word -> sought(word, conditions, values));
        var newest = filter.sort() == CaseFilter.Sort.NEWEST;
        filter.after().flatMap(cases::with).ifPresent(last -> {
            conditions.add(
                    newest
                            ? "(c.openedAt < :lastOpened or (c.openedAt = :lastOpened and c.number < :last))"
                            : "(c.openedAt > :lastOpened or (c.openedAt = :lastOpened and c.number > :last))");
            values.put("lastOpened", last.openedAt());
            values.put("last", last.number().value());
        });
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = rows.createQuery(
                "select c from Case c" + where
                        + (newest ? " order by c.openedAt desc, c.number desc" : " order by c.openedAt, c.number"),
                Case.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(filter.limit() + 1).getResultList();
    }

    /** The same as {@link Cases#visible}, as conditions of the list. */
    private static void known(Caller caller, List<String> conditions, Map<String, Object> values) {
        if (caller.isAnyOf(Role.LICENSEE)) {
            conditions.add("c.shownToHolder = true");
            add("c.licensee = :own", "own", caller.licensee().orElseThrow(), conditions, values);
            return;
        }
        conditions.add(FOR_CALLER.formatted("identity_recusal") + " = 0");
        values.put("caller", caller.id().value());
        if (!Cases.knowsAll(caller)) {
            var opened = FOR_CALLER.formatted("casefile_reader") + " > 0";
            if (caller.isAnyOf(Role.INSURANCE)) {
                add("(" + opened + " or c.kind = :claims)", "claims", CaseKind.CLAIM, conditions, values);
            } else {
                conditions.add(opened);
            }
        }
    }

    /** The start of a number is looked up by key; anything else by the holders so named and by the subject. */
    private void sought(String word, List<String> conditions, Map<String, Object> values) {
        if (word.matches("[CISK]-[0-9-]{0,14}")) {
            add("c.number like :start", "start", word + "%", conditions, values);
            return;
        }
        var named = licensees.searchAll(Optional.of(word), Place.START, NAMES).items().stream()
                .map(Licensee::id)
                .map(LicenseeId::value)
                .toList();
        var subject = "c.subject like :subject escape '!'";
        values.put("subject", "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        if (named.isEmpty()) {
            conditions.add(subject);
        } else {
            conditions.add("(c.licensee in :named or " + subject + ")");
            values.put("named", named.stream().map(LicenseeId::new).toList());
        }
    }

    private static void add(
            String condition, String name, Object value, List<String> conditions, Map<String, Object> values) {
        conditions.add(condition);
        values.put(name, value);
    }
}
