package org.watchdog.worklist;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.DeadlineMoved;
import org.watchdog.casefile.Names;
import org.watchdog.identity.Recused;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.TaskEnded;
import org.watchdog.platform.api.TaskOpened;

/**
 * Writes the tasks down as the engine opens and ends them, in its transactions. Each has a clock of its case, named
 * after its kind, that only reminds.
 */
@Service
class TaskNews {

    private final Tasks tasks;
    private final Steps steps;
    private final Cases cases;
    private final Clocks clocks;
    private final Names names;
    private final Clock clock;

    @Inject
    TaskNews(Tasks tasks, Steps steps, Cases cases, Clocks clocks, Names names, Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.cases = cases;
        this.clocks = clocks;
        this.names = names;
        this.clock = clock;
    }

    void opened(@Observes TaskOpened news) {
        var about = cases.known(news.caseNumber());
        var name = steps.behind(about, news.kind());
        var step = steps.named(name);
        var due = step.isUrgent()
                ? clocks.remindToday(news.caseNumber(), news.kind())
                : clocks.remind(news.caseNumber(), news.kind(), step.businessDays());
        var task = new Task(
                news.taskId(),
                news.kind(),
                name,
                news.caseNumber(),
                about.licensee(),
                about.scheme(),
                news.groups(),
                clock.instant(),
                due,
                step.isUrgent() ? Task.URGENT : Task.USUAL_PRIORITY);
        tasks.add(task, about.licensee().map(names::licensee));
    }

    /** Where the case went another way, the engine names the kind only, and nobody did what was due. */
    void ended(@Observes TaskEnded news) {
        if (news.taskId().isEmpty()) {
            tasks.of(news.caseNumber(), news.kind())
                    .forEach(task -> tasks.end(task.id(), news.caseNumber(), clock.instant()));
            clocks.cancel(news.caseNumber(), news.kind());
        } else {
            tasks.end(news.taskId(), news.caseNumber(), clock.instant());
            clocks.meet(news.caseNumber(), news.kind());
        }
    }

    /** What somebody holds of a case that he is recused from goes back to his colleagues. */
    void recused(@Observes Recused news) {
        tasks.of(news.from()).stream()
                .filter(task -> task.heldBy(news.user()))
                .forEach(task -> tasks.release(task.id(), news.user()));
    }

    /** The list shows the day of the task's clock. */
    void moved(@Observes DeadlineMoved news) {
        tasks.of(news.number(), news.name()).forEach(task -> tasks.move(task.id(), news.dueOn()));
    }
}
