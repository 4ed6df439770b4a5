package org.watchdog.platform.engine;

import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.ACTIVITY_CANCELLED;
import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.ACTIVITY_COMPLETED;
import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.ACTIVITY_STARTED;
import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.TASK_COMPLETED;
import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.TASK_CREATED;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEventType;
import org.flowable.engine.delegate.event.FlowableActivityEvent;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.identitylink.api.IdentityLinkInfo;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.ElementEntered;
import org.watchdog.platform.api.ElementLeft;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.TaskEnded;
import org.watchdog.platform.api.TaskOpened;

/**
 * Tells the rooms, in the engine's own transaction, where a case goes in its drawing. The engine keeps no history: what
 * the rooms write down from these news is the only memory of the path.
 */
@Service
class PathListener implements FlowableEventListener {

    private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "intermediateCatchEvent");

    private final Event<ElementEntered> entered;
    private final Event<ElementLeft> left;
    private final Event<TaskOpened> opened;
    private final Event<TaskEnded> ended;

    @Inject
    PathListener(
            Event<ElementEntered> entered, Event<ElementLeft> left, Event<TaskOpened> opened, Event<TaskEnded> ended) {
        this.entered = entered;
        this.left = left;
        this.opened = opened;
        this.ended = ended;
    }

    @Override
    public Collection<? extends FlowableEventType> getTypes() {
        return Set.of(ACTIVITY_STARTED, ACTIVITY_COMPLETED, ACTIVITY_CANCELLED, TASK_CREATED, TASK_COMPLETED);
    }

    @Override
    public void onEvent(FlowableEvent event) {
        if (event instanceof FlowableActivityEvent activity) {
            onActivity((FlowableEngineEventType) event.getType(), activity);
        } else if (event instanceof FlowableEngineEntityEvent entity && entity.getEntity() instanceof TaskEntity task) {
            onTask(event.getType() == TASK_CREATED, task);
        }
    }

    private void onActivity(FlowableEngineEventType type, FlowableActivityEvent activity) {
        var number = caseOf(activity.getProcessInstanceId());
        var process = processOf(activity.getProcessDefinitionId());
        if (type == ACTIVITY_STARTED) {
            entered.fire(new ElementEntered(
                    number, process, activity.getActivityId(), WAITING.contains(activity.getActivityType())));
        } else {
            if ("boundaryEvent".equals(activity.getActivityType())) {
                // the engine announces only that it is over, and only if it happened
                entered.fire(new ElementEntered(number, process, activity.getActivityId(), false));
            }
            left.fire(new ElementLeft(number, process, activity.getActivityId()));
            if (type == ACTIVITY_CANCELLED && "userTask".equals(activity.getActivityType())) {
                ended.fire(new TaskEnded("", activity.getActivityId(), number));
            }
        }
    }

    private void onTask(boolean created, TaskEntity task) {
        var number = caseOf(task.getProcessInstanceId());
        if (created) {
            var groups = task.getCandidates().stream()
                    .map(IdentityLinkInfo::getGroupId)
                    .map(Role::valueOf)
                    .collect(Collectors.toSet());
            opened.fire(new TaskOpened(task.getId(), task.getTaskDefinitionKey(), number, groups));
        } else {
            ended.fire(new TaskEnded(task.getId(), task.getTaskDefinitionKey(), number));
        }
    }

    private static CaseNumber caseOf(String processInstance) {
        return new CaseNumber(CommandContextUtil.getExecutionEntityManager()
                .findById(processInstance)
                .getBusinessKey());
    }

    private static String processOf(String definition) {
        return definition.substring(0, definition.indexOf(':'));
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }

    @Override
    public boolean isFireOnTransactionLifecycleEvent() {
        return false;
    }

    @Override
    public String getOnTransaction() {
        return "";
    }
}
