package org.watchdog.worklist;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/**
 * The work list: find a task, take it, do it.
 *
 * <p>Every call is a transaction of its own; one that lost against another request is done again as a whole. What a
 * list shows was true a moment ago; only {@link #claim} decides who has a task.
 */
@Service
public class Worklist {

    private final Reading reading;
    private final Desk desk;
    private final Cursor cursor;

    @Inject
    Worklist(Reading reading, Desk desk, Cursor cursor) {
        this.reading = reading;
        this.desk = desk;
        this.cursor = cursor;
    }

    /**
     * A page of a view that is {@linkplain View#isOpenTo open} to the caller.
     *
     * @param after a place that {@link #place} read from a cursor
     */
    public Slice list(Caller caller, View view, Order order, Filter filter, Optional<String> after, int limit) {
        return reading.list(caller, view, order, filter, after, limit);
    }

    /** The place that a cursor of {@link #list} names; empty if it is none of ours, or of another view or order. */
    public Optional<String> place(View view, Order order, String text) {
        return cursor.read(view, order, text);
    }

    /** How many tasks the view holds, counted no further than {@code atMost}; rarely asked for. */
    public int count(Caller caller, View view, Filter filter, int atMost) {
        return reading.count(caller, view, filter, atMost);
    }

    /** The kinds of task there are, with the keys of their names. */
    public Map<String, String> kinds() {
        return reading.kinds();
    }

    /** A task with its form, if the caller may know of it. */
    public Optional<Asked> find(String id, Caller caller) {
        return reading.find(id, caller);
    }

    /** Why {@link #find} found nothing: the task is over, or it is not the caller's to know of. */
    public Handling missed(String id, Caller caller) {
        return reading.missed(id, caller);
    }

    /** What is open in a case and known to the caller, the nearest deadline first. */
    public List<Asked> of(CaseNumber number, Caller caller) {
        return reading.of(number, caller);
    }

    /** Takes a task that nobody holds; claiming what one holds already changes nothing and is no error. */
    public Handling claim(String id, Caller caller) {
        return Contention.again(() -> desk.claim(id, caller));
    }

    /** Puts a task back that the caller holds. */
    public Handling unclaim(String id, Caller caller) {
        return Contention.again(() -> desk.unclaim(id, caller));
    }

    /** Hands a task to somebody of its groups: {@code to}, {@code reason}. */
    public Handling delegate(String id, Caller caller, Submission wish) {
        return Contention.again(() -> desk.delegate(id, caller, wish));
    }

    /**
     * Does a task that the caller holds: {@code outcome}, {@code fields}; the case goes on at once. What the outcome
     * does not use is ignored.
     */
    public Handling complete(String id, Caller caller, Submission answer) {
        return Contention.again(() -> desk.complete(id, caller, answer, false));
    }

    /** The same for people who typed: what the outcome does not use is refused, so that nothing typed is lost. */
    public Handling completeWhole(String id, Caller caller, Submission answer) {
        return Contention.again(() -> desk.complete(id, caller, answer, true));
    }
}
