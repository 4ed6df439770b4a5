package org.watchdog.platform.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.flowable.engine.ProcessEngine;
import org.flowable.task.api.Task;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;

/** The drawings, run by Flowable. */
@Service
class FlowableProcesses implements Processes {

    private static final Map<String, Set<String>> WAITS = waits();

    private final ProcessEngine engine;

    @Inject
    FlowableProcesses(ProcessEngine engine) {
        this.engine = engine;
    }

    private static Map<String, Set<String>> waits() {
        var waits = new HashMap<String, Set<String>>();
        for (var drawing : Engine.DRAWINGS) {
            Waits.of(read(drawing))
                    .forEach((message, tasks) ->
                            waits.computeIfAbsent(message, m -> new HashSet<>()).addAll(tasks));
        }
        return waits;
    }

    @Override
    public void start(CaseNumber number, String process) {
        engine.getRuntimeService().startProcessInstanceByKey(process, number.value());
    }

    @Override
    public boolean running(CaseNumber number) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count()
                > 0;
    }

    @Override
    public boolean tell(CaseNumber number, String message, Optional<Enum<?>> answer) {
        return trigger(number, message, answer) || interrupt(number, message);
    }

    /** A receive task goes on; its answer is kept under its own id. */
    private boolean trigger(CaseNumber number, String message, Optional<Enum<?>> answer) {
        var runtime = engine.getRuntimeService();
        for (var task : WAITS.getOrDefault(message, Set.of())) {
            for (var waiting : runtime.createExecutionQuery()
                    .processInstanceBusinessKey(number.value(), true)
                    .activityId(task)
                    .list()) {
                answer.ifPresent(word -> runtime.setVariable(waiting.getProcessInstanceId(), task, word.name()));
                runtime.trigger(waiting.getId());
                return true;
            }
        }
        return false;
    }

    /** An event on the edge of whatever waits. */
    private boolean interrupt(CaseNumber number, String message) {
        var runtime = engine.getRuntimeService();
        var listening = runtime.createExecutionQuery()
                .processInstanceBusinessKey(number.value(), true)
                .messageEventSubscriptionName(message)
                .list();
        listening.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
        return !listening.isEmpty();
    }

    @Override
    public void complete(String taskId, String kind, Enum<?> answer) {
        engine.getTaskService().complete(taskId, Map.of(kind, answer.name()));
    }

    @Override
    public boolean waits(CaseNumber number, String kind) {
        return task(number, kind).isPresent();
    }

    @Override
    public boolean answer(CaseNumber number, String kind, Enum<?> answer) {
        var open = task(number, kind);
        open.ifPresent(task -> complete(task.getId(), kind, answer));
        return open.isPresent();
    }

    private Optional<Task> task(CaseNumber number, String kind) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(kind)
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public String drawing(String process) {
        return read(process);
    }

    private static String read(String process) {
        try (var xml = Objects.requireNonNull(
                FlowableProcesses.class.getResourceAsStream("/bpmn/" + process + ".bpmn"), "no such drawing")) {
            return new String(xml.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
