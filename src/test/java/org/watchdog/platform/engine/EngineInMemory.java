package org.watchdog.platform.engine;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;

/** The real engine with the real drawings, on a database that lives as long as one test class. */
public final class EngineInMemory implements AutoCloseable {

    private enum Answer {
        DONE
    }

    private final List<Object> news = new ArrayList<>();
    private final ProcessEngine engine;
    private long running;

    /** @param steps the names of the automatic steps that the drawings may call; here these do nothing */
    public EngineInMemory(String... steps) {
        this(Stream.of(steps).collect(toMap(name -> name, name -> Answer.DONE)));
    }

    /** @param steps the names of the automatic steps that the drawings may call, and what each of them answers */
    public EngineInMemory(Map<String, Enum<?>> steps) {
        var configuration = new StandaloneInMemProcessEngineConfiguration() {
            @Override
            public void initMailClients() {
                // as in the shipped engine
            }
        };
        configuration.setEngineName(UUID.randomUUID().toString());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("none");
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        NoActivities.in(configuration);
        var beans = new HashMap<Object, Object>();
        steps.forEach((name, answer) -> beans.put(name, (CaseStep) number -> answer));
        configuration.setBeans(beans);
        configuration.setActivityBehaviorFactory(new OwnSteps(beans));
        configuration.setEventListeners(
                List.of(new PathListener(new Heard<>(news), new Heard<>(news), new Heard<>(news), new Heard<>(news))));
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        Engine.DRAWINGS.forEach(drawing -> deployment.addClasspathResource("bpmn/" + drawing + ".bpmn"));
        deployment.deploy();
    }

    /** A new case that begins with this drawing. */
    public Journey start(String drawing) {
        var journey = new Journey(engine, news, CaseNumber.of(CaseKind.COMPLAINT, 2026, ++running));
        new FlowableProcesses(engine).start(journey.number(), drawing);
        return journey;
    }

    @Override
    public void close() {
        engine.close();
    }
}
