package org.watchdog.platform.engine;

import java.util.List;
import java.util.Map;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.common.engine.impl.el.FixedValue;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior;
import org.flowable.engine.impl.bpmn.parser.factory.DefaultActivityBehaviorFactory;

/**
 * Gives each service task the step of its own name, and nothing else. Flowable would evaluate {@code ${notifyHolder}}
 * each time and look at variables first: when a drawing comes back to the task, it would take the answer that the step
 * left before, a variable of the same name, for the step.
 */
final class OwnSteps extends DefaultActivityBehaviorFactory {

    private final Map<Object, Object> steps;

    OwnSteps(Map<Object, Object> steps) {
        this.steps = steps;
    }

    @Override
    public ServiceTaskDelegateExpressionActivityBehavior createServiceTaskDelegateExpressionActivityBehavior(
            ServiceTask task) {
        JavaDelegate own = execution -> step(task.getId()).execute(execution);
        return new ServiceTaskDelegateExpressionActivityBehavior(
                task.getId(), new FixedValue(own), null, List.of(), task.getMapExceptions(), false);
    }

    private JavaDelegate step(String name) {
        if (steps.get(name) instanceof JavaDelegate step) {
            return step;
        }
        throw new IllegalStateException("no step has the name " + name);
    }
}
