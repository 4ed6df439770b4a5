package org.watchdog.platform.engine;

import java.util.Date;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisActivityInstanceDataManager;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's second memory of the elements passed, switched off: {@code casefile_path} has them already, and each
 * step would cost two or three statements.
 */
final class NoActivities extends ActivityInstanceEntityManagerImpl {

    private NoActivities(ProcessEngineConfigurationImpl configuration) {
        super(configuration, new MybatisActivityInstanceDataManager(configuration));
    }

    static void in(ProcessEngineConfigurationImpl configuration) {
        configuration.setActivityInstanceEntityManager(new NoActivities(configuration));
    }

    @Override
    public void recordActivityStart(ExecutionEntity execution) {}

    @Override
    public void recordActivityEnd(ExecutionEntity execution, @Nullable String reason) {}

    @Override
    public void recordSequenceFlowTaken(ExecutionEntity execution) {}

    @Override
    public void recordSubProcessInstanceStart(ExecutionEntity parent, ExecutionEntity child) {}

    @Override
    public void recordTaskCreated(TaskEntity task, ExecutionEntity execution) {}

    @Override
    public void recordActivityTaskEnd(
            TaskEntity task,
            ExecutionEntity execution,
            @Nullable String user,
            @Nullable String reason,
            @Nullable Date at) {}

    @Override
    public void recordTaskInfoChange(TaskEntity task, Date at) {}

    @Override
    public void syncUserTaskExecution(
            ExecutionEntity execution, FlowElement element, String oldElement, TaskEntity task) {}
}
