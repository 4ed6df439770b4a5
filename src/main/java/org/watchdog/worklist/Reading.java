package org.watchdog.worklist;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchdog.casefile.Cases;
import org.watchdog.identity.Recusals;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;

/** Looks into the lists, and decides who may know of a task. */
@Service
@Transactional
public class Reading {

    /** How often a page may be filled up for tasks left out of it, before it is given out shorter than asked. */
    private static final int ROUNDS = 5;

    /** How many tasks are read at once to be counted. */
    private static final int LOOKED_AT = 500;

    private final Tasks tasks;
    private final Personal personal;
    private final Steps steps;
    private final Cases cases;
    private final Recusals recusals;
    private final Cursor cursor;

    @Inject
    Reading(Tasks tasks, Personal personal, Steps steps, Cases cases, Recusals recusals, Cursor cursor) {
        this.tasks = tasks;
        this.personal = personal;
        this.steps = steps;
        this.cases = cases;
        this.recusals = recusals;
        this.cursor = cursor;
    }

    /** What waits for the caller alone stands before all that he claimed. */
    Slice list(Caller caller, View view, Order order, Filter filter, Optional<String> after, int limit) {
        var found = new ArrayList<Task>();
        var from = after;
        boolean more = true;
        for (int round = 0; more && found.size() <= limit && round < ROUNDS; round++) {
            int wanted = limit + 1 - found.size();
            var read = tasks.page(caller.id(), view.lists(caller), order, filter, from, wanted);
            read.stream()
                    .filter(task -> view != View.GROUP || barred(task, caller).isEmpty())
                    .forEach(found::add);
            more = read.size() == wanted;
            from = more ? Optional.of(order.place(read.get(read.size() - 1))) : from;
        }
        if (found.size() > limit) {
            found.subList(limit, found.size()).clear();
            from = Optional.of(order.place(found.get(limit - 1)));
            more = true;
        }
        if (view == View.MINE && after.isEmpty()) {
            found.addAll(0, personal.of(caller, filter));
        }
        return new Slice(named(found), more ? from.map(place -> cursor.write(view, order, place)) : Optional.empty());
    }

    int count(Caller caller, View view, Filter filter, int atMost) {
        return switch (view) {
            case GROUP -> countOnOffer(caller, filter, atMost);
            case MINE ->
                personal.of(caller, filter).size() + tasks.count(caller.id(), view.lists(caller), filter, atMost);
            case ALL -> tasks.count(caller.id(), view.lists(caller), filter, atMost);
        };
    }

    /** What the caller may not do although his role may is not on offer to him: each task is looked at. */
    private int countOnOffer(Caller caller, Filter filter, int atMost) {
        int count = 0;
        var from = Optional.<String>empty();
        List<Task> read;
        do {
            read = tasks.page(caller.id(), View.GROUP.lists(caller), Order.DUE, filter, from, LOOKED_AT);
            count += (int)
                    read.stream().filter(task -> barred(task, caller).isEmpty()).count();
            from = read.isEmpty() ? from : Optional.of(Order.DUE.place(read.get(read.size() - 1)));
        } while (read.size() == LOOKED_AT && count < atMost);
        return Math.min(count, atMost);
    }

    Map<String, String> kinds() {
        return steps.kinds();
    }

    Optional<Asked> find(String id, Caller caller) {
        return task(id, caller).filter(task -> knows(caller, task)).map(task -> asked(task, caller));
    }

    /** The task as it is now, unless the caller is recused from its case. */
    Optional<Task> task(String id, Caller caller) {
        return tasks.find(id, caller.id()).or(() -> personal.find(id, caller));
    }

    /** Why there is no such task: it is over, or the caller may not know. */
    Handling missed(String id, Caller caller) {
        return tasks.ended(id)
                .filter(ended -> cases.visible(ended.caseNumber(), caller).isPresent())
                .<Handling>map(ended -> new Handling.Ended(ended.caseNumber(), ended.at()))
                .orElseGet(Handling.Unknown::new);
    }

    List<Asked> of(CaseNumber number, Caller caller) {
        if (recusals.bars(caller.id(), number)) {
            return List.of();
        }
        var own = personal.of(caller, Filter.NONE).stream()
                .filter(task -> task.caseNumber().equals(number));
        return Stream.concat(own, tasks.of(number).stream())
                .filter(task -> knows(caller, task))
                .map(task -> asked(task, caller))
                .toList();
    }

    /**
     * Whether the caller may know that this task exists: it is his or his group's, or he may see the case. An
     * administrator sees that something is to be done, not what the case says. Holders have no tasks here. That the
     * case is closed to who is recused from it was asked before.
     */
    boolean knows(Caller caller, Task task) {
        if (caller.isAnyOf(Role.LICENSEE)) {
            return false;
        }
        return task.heldBy(caller.id())
                || task.isFor(caller)
                || caller.isAnyOf(Role.ADMIN)
                || cases.visible(task.caseNumber(), caller).isPresent();
    }

    /** Whether he is recused from the case of a task (promise 4). */
    boolean isClosedTo(Caller caller, Task task) {
        return recusals.bars(caller.id(), task.caseNumber());
    }

    /** Why the caller may not do it, whatever his groups are. */
    Optional<String> barred(Task task, Caller caller) {
        return steps.of(task).barred(task.caseNumber(), caller);
    }

    Handling.Done done(Task task) {
        return new Handling.Done(task, named(List.of(task)).get(0).holder());
    }

    private Asked asked(Task task, Caller caller) {
        var form = steps.of(task).form(task.caseNumber());
        var holder = named(List.of(task)).get(0).holder();
        return new Asked(task, holder, form, task.isFor(caller), barred(task, caller));
    }

    private List<Shown> named(List<Task> found) {
        var ids = found.stream().flatMap(t -> t.licenseeId().stream()).collect(Collectors.toSet());
        Map<LicenseeId, String> names = tasks.names(ids);
        return found.stream()
                .map(t -> new Shown(t, t.licenseeId().map(names::get)))
                .toList();
    }
}
