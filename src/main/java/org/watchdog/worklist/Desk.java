package org.watchdog.worklist;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Message;
import org.watchdog.casefile.Messages;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.worklist.Handling.Barred;
import org.watchdog.worklist.Handling.Invalid;
import org.watchdog.worklist.Handling.NotClaimed;
import org.watchdog.worklist.Handling.Taken;
import org.watchdog.worklist.Handling.Unknown;
import org.watchdog.worklist.Handling.WrongRole;

/** Where tasks are taken and done; each call is one transaction, with its audit entry. */
@Service
@Transactional
public class Desk {

    private static final int LONGEST_REASON = 2_000;
    private static final String PERSONAL = "worklist.refused.personal";

    private final Tasks tasks;
    private final Reading reading;
    private final Steps steps;
    private final Colleagues colleagues;
    private final Cases cases;
    private final Messages messages;
    private final Processes processes;
    private final Event<Audited> news;
    private final Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    @SuppressWarnings("TooManyParameters") // a desk where many things meet
    Desk(
            Tasks tasks,
            Reading reading,
            Steps steps,
            Colleagues colleagues,
            Cases cases,
            Messages messages,
            Processes processes,
            Event<Audited> news,
            Clock clock) {
        this.tasks = tasks;
        this.reading = reading;
        this.steps = steps;
        this.colleagues = colleagues;
        this.cases = cases;
        this.messages = messages;
        this.processes = processes;
        this.news = news;
        this.clock = clock;
    }

    Handling claim(String id, Caller caller) {
        return whereAllowed(id, caller, task -> {
            if (task.heldBy(caller.id())) {
                return reading.done(task);
            }
            var mine = tasks.claim(id, caller.id(), clock.instant());
            if (mine.isEmpty()) {
                return taken(id, caller);
            }
            tell(task, caller, "claimed", Map.of());
            return reading.done(mine.get());
        });
    }

    Handling unclaim(String id, Caller caller) {
        return where(id, caller, task -> {
            if (task.isPersonal()) {
                return new Barred(PERSONAL);
            }
            var released = tasks.release(id, caller.id());
            if (released.isEmpty()) {
                var now = tasks.find(id);
                return now.isPresent() && now.get().assignee().isEmpty() ? new NotClaimed() : taken(id, caller);
            }
            tell(task, caller, "released", Map.of());
            return reading.done(released.get());
        });
    }

    /** By who holds it, by somebody of the group while nobody does, by a supervisor at any time. */
    Handling delegate(String id, Caller caller, Submission wish) {
        return where(id, caller, task -> {
            if (task.isPersonal()) {
                return new Barred(PERSONAL);
            }
            var supervises = caller.isAnyOf(Role.SUPERVISOR);
            if (!task.heldBy(caller.id()) && !task.isFor(caller) && !supervises) {
                return new WrongRole();
            }
            var barred = reading.barred(task, caller);
            if (barred.isPresent()) {
                return new Barred(barred.get());
            }
            var to = colleague(task, wish);
            var reason = wish.requiredText("reason", 1, LONGEST_REASON);
            if (!wish.errors().isEmpty() || to.isEmpty()) {
                return new Invalid(wish.errors(), "worklist.delegate");
            }
            var now = tasks.lock(id);
            if (now.isEmpty() || (now.get().assignee().isPresent() && !now.get().heldBy(caller.id()) && !supervises)) {
                return taken(id, caller);
            }
            var handed = tasks.hand(id, to.get(), clock.instant());
            var note = messages.add(
                    cases.known(task.caseNumber()),
                    Message.Side.BODY,
                    Message.Side.BODY,
                    Message.About.NOTE,
                    caller.actor(),
                    reason);
            tell(task, caller, "delegated", Map.of("to", to.get().value(), "message", Long.toString(note)));
            return handed.<Handling>map(reading::done).orElseGet(Unknown::new);
        });
    }

    /** @param whole whether to refuse an answer of which the outcome does not use everything */
    Handling complete(String id, Caller caller, Submission answer, boolean whole) {
        return whereAllowed(id, caller, task -> {
            if (!task.heldBy(caller.id())) {
                return task.assignee().isEmpty() ? new NotClaimed() : taken(id, caller);
            }
            var step = steps.of(task);
            var form = step.form(task.caseNumber());
            var outcome = FormRules.check(form, answer);
            if (whole) {
                outcome.ifPresent(chosen -> FormRules.refuseUnused(form, chosen, answer));
            }
            if (!answer.errors().isEmpty() || outcome.isEmpty()) {
                return new Invalid(answer.errors(), form.words());
            }
            if (!task.isPersonal()
                    && tasks.lock(id).filter(now -> now.heldBy(caller.id())).isEmpty()) {
                return taken(id, caller);
            }
            step.decide(task.caseNumber(), caller, outcome.get(), answer.part("fields"));
            if (!answer.errors().isEmpty()) {
                transaction.setRollbackOnly();
                return new Invalid(answer.errors(), form.words());
            }
            if (!task.isPersonal()) { // the room that keeps an errand tells of it, and may keep its answer secret
                tell(task, caller, "completed", Map.of("outcome", outcome.get().name()));
                processes.complete(id, task.kind(), outcome.get());
            }
            return reading.done(task);
        });
    }

    private Optional<UserId> colleague(Task task, Submission wish) {
        var name = wish.requiredText("to", 1, 64);
        if (!wish.errors().isEmpty()) {
            return Optional.empty();
        }
        var to = colleagues.named(name).filter(task::isFor);
        if (to.isEmpty()) {
            wish.refuse("to", "notInGroup");
        } else if (reading.isClosedTo(to.get(), task)
                || reading.barred(task, to.get()).isPresent()) {
            wish.refuse("to", "barred");
        }
        return to.map(Caller::id);
    }

    /** The task, if the caller may know of it. */
    private Handling where(String id, Caller caller, Function<Task, Handling> then) {
        var task = reading.task(id, caller);
        if (task.isEmpty()) {
            return reading.missed(id, caller);
        }
        return reading.knows(caller, task.get()) ? then.apply(task.get()) : new Unknown();
    }

    /** The same, if he may also do it. */
    private Handling whereAllowed(String id, Caller caller, Function<Task, Handling> then) {
        return where(id, caller, task -> {
            if (!task.isFor(caller)) {
                return new WrongRole();
            }
            return reading.barred(task, caller).<Handling>map(Barred::new).orElseGet(() -> then.apply(task));
        });
    }

    /** Somebody was first: who and when; or the caller himself, by another request. */
    private Handling taken(String id, Caller caller) {
        return where(id, caller, now -> {
            if (now.heldBy(caller.id())) {
                return reading.done(now);
            }
            return now.assignee()
                    .<Handling>map(by -> new Taken(by, now.claimedAt().orElse(now.createdAt())))
                    .orElseGet(NotClaimed::new);
        });
    }

    private void tell(Task task, Caller caller, String verb, Map<String, String> more) {
        var facts = new java.util.HashMap<>(more);
        facts.put("task", task.words());
        news.fire(new Audited(task.caseNumber(), caller.actor(), "worklist." + verb, facts));
    }
}
