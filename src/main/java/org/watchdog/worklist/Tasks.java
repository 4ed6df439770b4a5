package org.watchdog.worklist;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/** The open tasks and the lists they stand in. */
@Service
class Tasks {

    private final EntityManager em;

    @Inject
    Tasks(EntityManager em) {
        this.em = em;
    }

    /** The task as the database has it now. */
    Optional<Task> find(String id) {
        return one(id).getResultStream().findFirst();
    }

    /** The same, unless the reader is recused from its case: then it is not there for him (promise 4). */
    Optional<Task> find(String id, UserId reader) {
        @SuppressWarnings("unchecked") // rows of one entity
        List<Task> found = em.createNativeQuery("""
                        select t.* from worklist_task t
                        where t.id = ?1 and not exists (
                          select 1 from identity_recusal x where x.user_id = ?2 and x.case_number = t.case_number)""", Task.class)
                .setParameter(1, id)
                .setParameter(2, reader.value())
                .setHint("eclipselink.refresh", true)
                .getResultList();
        return found.stream().findFirst();
    }

    /** The same, and nobody else changes it before the transaction ends. */
    Optional<Task> lock(String id) {
        return one(id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Task> one(String id) {
        return em.createQuery("select t from Task t where t.id = :id", Task.class)
                .setParameter("id", id)
                .setHint("eclipselink.refresh", true);
    }

    /** The open tasks of a case, the nearest deadline first. */
    List<Task> of(CaseNumber number) {
        return em.createQuery("select t from Task t where t.caseNumber = :number", Task.class)
                .setParameter("number", number)
                .getResultStream()
                .sorted(Comparator.comparing(Order.DUE::place))
                .toList();
    }

    /** Those of one kind. */
    List<Task> of(CaseNumber number, String kind) {
        return of(number).stream().filter(task -> task.kind().equals(kind)).toList();
    }

    /** A task that is over. */
    record Over(CaseNumber caseNumber, Instant at) {}

    Optional<Over> ended(String id) {
        List<?> found = query("select case_number, ended_at from worklist_ended where task_id = ?1", id)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(row -> new Over(
                        new CaseNumber((String) row[0]),
                        ((Timestamp) row[1]).toLocalDateTime().toInstant(ZoneOffset.UTC)));
    }

    void add(Task task, Optional<String> holderName) {
        em.persist(task);
        em.flush();
        insertLines(task, task.lists());
        if (task.licenseeId().isPresent() && holderName.isPresent()) {
            keepName(task.licenseeId().get(), holderName.get());
        }
    }

    /** Takes a task out of all lists; from now on it counts as ended. */
    void end(String id, CaseNumber number, Instant at) {
        query("delete from worklist_task where id = ?1", id).executeUpdate();
        query("delete from worklist_line where task_id = ?1", id).executeUpdate();
        query(
                        "insert ignore into worklist_ended (task_id, case_number, ended_at) values (?1, ?2, ?3)",
                        id,
                        number.value(),
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Gives a task that nobody holds to this user; of many at once, one gets it. */
    Optional<Task> claim(String id, UserId user, Instant at) {
        return move(
                query(
                        "update worklist_task set assignee = ?2, claimed_at = ?3 where id = ?1 and assignee is null",
                        id,
                        user.value(),
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC)),
                id);
    }

    /** Puts back what this user holds; empty if he holds it not. */
    Optional<Task> release(String id, UserId holder) {
        return move(
                query(
                        "update worklist_task set assignee = null, claimed_at = null where id = ?1 and assignee = ?2",
                        id,
                        holder.value()),
                id);
    }

    /** Gives a task to a user whoever holds it; the caller has locked it. */
    Optional<Task> hand(String id, UserId to, Instant at) {
        return move(
                query(
                        "update worklist_task set assignee = ?2, claimed_at = ?3 where id = ?1",
                        id,
                        to.value(),
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC)),
                id);
    }

    /** Gives a task another day, and its place by it in every list. */
    void move(String id, LocalDate dueOn) {
        query("update worklist_task set due_on = ?2 where id = ?1", id, dueOn).executeUpdate();
        find(id).ifPresent(task -> query(
                        "update worklist_line set due_on = ?2, by_due = ?3, by_priority = ?4 where task_id = ?1",
                        id,
                        dueOn,
                        Order.DUE.place(task),
                        Order.PRIORITY.place(task))
                .executeUpdate());
    }

    /**
     * The next tasks of some lists after a place. Each list is one range of one index; what stands in several comes
     * once.
     */
    List<Task> page(UserId reader, List<String> lists, Order order, Filter filter, Optional<String> after, int limit) {
        var merged = new TreeMap<String, Task>();
        for (var list : lists) {
            for (var task : new LineQuery(filter, reader).after(order, after).tasks(em, list, order, limit)) {
                merged.put(order.place(task), task);
            }
        }
        return merged.values().stream().limit(limit).toList();
    }

    /** How many tasks the lists hold, counted no further than {@code atMost}. */
    int count(UserId reader, List<String> lists, Filter filter, int atMost) {
        return lists.isEmpty() ? 0 : new LineQuery(filter, reader).count(em, lists, atMost);
    }

    /** The names of these holders, as far as tasks were about them. */
    Map<LicenseeId, String> names(Collection<LicenseeId> ids) {
        var names = new HashMap<LicenseeId, String>();
        if (!ids.isEmpty()) {
            var marks = LineQuery.marks(1, ids.size());
            List<?> rows = query(
                            "select licensee_id, name from worklist_holder where licensee_id in (" + marks + ")",
                            ids.stream().map(LicenseeId::value).toArray())
                    .getResultList();
            for (Object row : rows) {
                var columns = (Object[]) row;
                names.put(new LicenseeId((String) columns[0]), (String) columns[1]);
            }
        }
        return names;
    }

    private Optional<Task> move(Query update, String id) {
        if (update.executeUpdate() == 0) {
            return Optional.empty();
        }
        query("delete from worklist_line where task_id = ?1 and list <> '*'", id)
                .executeUpdate();
        var moved = find(id);
        moved.ifPresent(task -> insertLines(
                task,
                task.lists().stream().filter(l -> !l.equals(View.EVERYTHING)).toList()));
        return moved;
    }

    /** All in one statement: the lines are alike but for the list. */
    private void insertLines(Task task, List<String> lists) {
        var values = new ArrayList<@Nullable Object>(Arrays.asList(
                Order.DUE.place(task),
                Order.CREATED.place(task),
                Order.PRIORITY.place(task),
                task.id(),
                task.kind(),
                task.caseNumber().value(),
                task.licenseeId().map(LicenseeId::value).orElse(null),
                task.scheme().map(Enum::name).orElse(null),
                task.dueOn()));
        var lines = IntStream.range(0, lists.size())
                .mapToObj(i -> "(?" + (10 + i) + ", ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .collect(joining(", "));
        values.addAll(lists);
        query(
                        "insert into worklist_line (list, by_due, by_created, by_priority, task_id, kind, case_number,"
                                + " licensee_id, scheme, due_on) values " + lines,
                        values.toArray())
                .executeUpdate();
    }

    /** Reads before it writes: a row that is there and right is not locked, since many cases are about one holder. */
    private void keepName(LicenseeId id, String name) {
        if (!name.equals(names(List.of(id)).get(id))) {
            query(
                            "insert into worklist_holder (licensee_id, name) values (?1, ?2)"
                                    + " on duplicate key update name = values(name)",
                            id.value(),
                            name)
                    .executeUpdate();
        }
    }

    private Query query(String sql, @Nullable Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
