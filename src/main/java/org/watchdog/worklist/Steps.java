package org.watchdog.worklist;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.watchdog.platform.api.HumanStep;

/** Finds what stands behind a kind of task: the rooms' human steps, by the name they share with the drawing. */
@Dependent
class Steps {

    private final Instance<HumanStep> steps;

    @Inject
    Steps(@Any Instance<HumanStep> steps) {
        this.steps = steps;
    }

    /** @throws RuntimeException if no room has such a step; a test proves that every drawing's tasks have one */
    HumanStep of(String kind) {
        return steps.select(NamedLiteral.of(kind)).get();
    }

    /** Every kind of task with the key of its name: the room is the package that the step stands in. */
    Map<String, String> kinds() {
        var kinds = new TreeMap<String, String>();
        for (var step : steps.handles()) {
            var bean = step.getBean();
            var room = bean.getBeanClass().getPackageName().replaceFirst("org\\.watchdog\\.(\\w+).*", "$1");
            kinds.put(bean.getName(), room + "." + bean.getName());
        }
        return kinds;
    }
}
