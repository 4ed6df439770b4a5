package org.watchdog.platform.engine;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.runtime.Execution;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.ElementEntered;
import org.watchdog.platform.api.ElementLeft;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.TaskEnded;
import org.watchdog.platform.api.TaskOpened;

/** One case on its way through the drawings, seen by the same calls and news as the rooms see it. */
public record Journey(ProcessEngine engine, List<Object> news, CaseNumber number) {

    /** Ends the open task of this kind with its answer. */
    public Journey answer(String kind, Enum<?> answer) {
        var ended = news(TaskEnded.class).map(TaskEnded::taskId).toList();
        var task = news(TaskOpened.class)
                .filter(opened -> opened.kind().equals(kind) && !ended.contains(opened.taskId()))
                .findAny()
                .orElseThrow(() -> new AssertionError(kind + " is not open"));
        processes().complete(task.taskId(), kind, answer);
        return this;
    }

    /** Whether somebody waited for this message. */
    public boolean tell(String message) {
        return processes().tell(number, message, Optional.empty());
    }

    /** Whether somebody waited for this message and took the answer. */
    public boolean tell(String message, Enum<?> answer) {
        return processes().tell(number, message, Optional.of(answer));
    }

    /** The elements that the case has come to, in their order. */
    public List<String> path() {
        return news(ElementEntered.class).map(ElementEntered::element).toList();
    }

    /** The elements at which the case stays until somebody answers. */
    public SortedSet<String> waitsAt() {
        var waiting = new TreeSet<String>();
        news(Object.class).forEach(one -> {
            if (one instanceof ElementEntered entered && entered.waits()) {
                waiting.add(entered.element());
            } else if (one instanceof ElementLeft left) {
                waiting.remove(left.element());
            }
        });
        return waiting;
    }

    public boolean hasEnded() {
        return !processes().running(number);
    }

    /** The names of all that the engine itself knows about the case. */
    public SortedSet<String> variables() {
        var runtime = engine.getRuntimeService();
        var known = new TreeSet<String>();
        runtime.createExecutionQuery().processInstanceBusinessKey(number.value(), true).list().stream()
                .map(Execution::getId)
                .forEach(execution ->
                        known.addAll(runtime.getVariablesLocal(execution).keySet()));
        return known;
    }

    private Processes processes() {
        return new FlowableProcesses(engine);
    }

    private <T> Stream<T> news(Class<T> kind) {
        return List.copyOf(news).stream()
                .filter(this::concerns)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private boolean concerns(Object one) {
        return (one instanceof ElementEntered entered && entered.caseNumber().equals(number))
                || (one instanceof ElementLeft left && left.caseNumber().equals(number))
                || (one instanceof TaskOpened opened && opened.caseNumber().equals(number))
                || (one instanceof TaskEnded ended && ended.caseNumber().equals(number));
    }
}
