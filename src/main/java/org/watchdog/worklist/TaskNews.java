package org.watchdog.worklist;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Names;
import org.watchdog.platform.api.TaskEnded;
import org.watchdog.platform.api.TaskOpened;

/**
 * Writes the tasks down as the engine opens and ends them, in its transactions. Each has a clock of its case, named
 * after its kind, that only reminds.
 */
@Dependent
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
        var step = steps.of(news.kind());
        var due = clocks.remind(news.caseNumber(), news.kind(), step.businessDays());
        var task = new Task(
                news.taskId(),
                news.kind(),
                step.form(news.caseNumber()).words(),
                news.caseNumber(),
                about.licensee(),
                about.scheme(),
                news.groups(),
                clock.instant(),
                due);
        tasks.add(task, about.licensee().map(names::licensee));
    }

    /** Where the case went another way, the engine names the kind only. */
    void ended(@Observes TaskEnded news) {
        var ids = news.taskId().isEmpty()
                ? tasks.of(news.caseNumber()).stream()
                        .filter(task -> task.kind().equals(news.kind()))
                        .map(Task::id)
                        .toList()
                : List.of(news.taskId());
        ids.forEach(id -> tasks.end(id, news.caseNumber(), clock.instant()));
        clocks.meet(news.caseNumber(), news.kind());
    }
}
