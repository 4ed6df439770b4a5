package org.watchdog.platform.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.flowable.engine.ProcessEngine;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Processes;

/** The drawings, run by Flowable. */
@Dependent
class FlowableProcesses implements Processes {

    private final ProcessEngine engine;

    @Inject
    FlowableProcesses(ProcessEngine engine) {
        this.engine = engine;
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
        var runtime = engine.getRuntimeService();
        var waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(number.value(), true)
                .messageEventSubscriptionName(message)
                .list();
        for (var execution : waiting) {
            answer.ifPresent(word ->
                    runtime.setVariable(execution.getProcessInstanceId(), execution.getActivityId(), word.name()));
            runtime.messageEventReceived(message, execution.getId());
        }
        return !waiting.isEmpty();
    }

    @Override
    public void complete(String taskId, String kind, Enum<?> answer) {
        engine.getTaskService().complete(taskId, Map.of(kind, answer.name()));
    }

    @Override
    public String drawing(String process) {
        try (var xml = Objects.requireNonNull(
                FlowableProcesses.class.getResourceAsStream("/bpmn/" + process + ".bpmn"), "no such drawing")) {
            return new String(xml.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
