package org.watchdog.worklist;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.watchdog.kernel.UserId;

/** The conditions of one look into the lists, as SQL with its values; what a user typed is only ever a value. */
final class LineQuery {

    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** @param reader who looks; what he is recused from is not there for him (promise 4) */
    LineQuery(Filter filter, UserId reader) {
        and(
                "not exists (select 1 from identity_recusal r where r.user_id = ? and r.case_number = l.case_number)",
                reader.value());
        filter.kind().ifPresent(kind -> and("l.kind = ?", kind));
        filter.scheme().ifPresent(scheme -> and("l.scheme = ?", scheme.name()));
        filter.dueBefore().ifPresent(day -> and("l.due_on < ?", day));
        if (filter.numberStart().isPresent()) {
            and("l.case_number like ?", filter.numberStart().get() + "%");
        } else {
            filter.namePattern()
                    .ifPresent(pattern -> and(
                            "l.licensee_id in (select h.licensee_id from worklist_holder h where h.name like ? escape '!')",
                            pattern));
        }
    }

    LineQuery after(Order order, Optional<String> place) {
        place.ifPresent(p -> and("l." + order.column() + " > ?", p));
        return this;
    }

    @SuppressWarnings("unchecked") // a native query with a result class gives that class
    List<Task> tasks(EntityManager em, String list, Order order, int limit) {
        and("l.list = ?", list);
        var sql = "select t.* from worklist_line l straight_join worklist_task t on t.id = l.task_id where " + where
                + " order by l." + order.column() + " limit " + limit;
        return fill(em.createNativeQuery(sql, Task.class)).getResultList();
    }

    int count(EntityManager em, List<String> lists, int atMost) {
        var first = values.size() + 1;
        values.addAll(lists);
        where.append(where.isEmpty() ? "" : " and ")
                .append("l.list in (")
                .append(marks(first, lists.size()))
                .append(")");
        var sql = "select count(*) from (select distinct l.task_id from worklist_line l where " + where + " limit "
                + atMost + ") c";
        return ((Number) fill(em.createNativeQuery(sql)).getSingleResult()).intValue();
    }

    /** {@code ?3, ?4, ?5}. */
    static String marks(int first, int many) {
        return IntStream.range(first, first + many).mapToObj(i -> "?" + i).collect(joining(", "));
    }

    private void and(String condition, Object value) {
        values.add(value);
        where.append(where.isEmpty() ? "" : " and ").append(condition.replace("?", "?" + values.size()));
    }

    private Query fill(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
