package org.watchdog.worklist;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Path;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;

/** Finds what stands behind a task: the rooms' human steps, by the name they share with the drawing. */
@Service
class Steps {

    private final StepNames names;
    private final Instance<HumanStep> steps;

    @Inject
    Steps(StepNames names, @Any Instance<HumanStep> steps) {
        this.names = names;
        this.steps = steps;
    }

    /** The name of the step behind a task that opens in this case, and the key of what users call it. */
    String behind(Case of, String kind) {
        return names.behind(Path.room(of.process()), kind);
    }

    /** The name of the only step of that kind, in whichever room. */
    String behindErrand(String kind) {
        return names.behind("", kind);
    }

    /** @throws IllegalStateException if no room has a step of that name */
    HumanStep named(String name) {
        return steps.select(names.step(name)).get();
    }

    HumanStep of(Task task) {
        return named(task.words());
    }

    /** Every kind of task with the key of its name. */
    Map<String, String> kinds() {
        return names.byTask();
    }
}
