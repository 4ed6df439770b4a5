package org.watchdog.platform.engine;

import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.watchdog.kernel.CaseNumber;

/**
 * One automatic step of a drawing: it is told the case and answers in one word.
 *
 * <p>The answer becomes the step's own process variable, so that a gateway after the task {@code gradeSeverity} asks
 * {@code ${gradeSeverity == 'MAJOR'}}. Nothing else about a case ever enters the engine's tables (promise 7). A step
 * holds no rule of its own and is safe to run twice. The class is named after the task: {@code NotifyHolder} stands
 * behind {@code <serviceTask id="notifyHolder" flowable:delegateExpression="${notifyHolder}"/>}.
 */
public interface CaseStep extends JavaDelegate {

    Enum<?> take(CaseNumber number);

    @Override
    default void execute(DelegateExecution execution) {
        var answer = take(new CaseNumber(execution.getProcessInstanceBusinessKey()));
        execution.setVariable(execution.getCurrentActivityId(), answer.name());
    }
}
