package org.watchdog.platform.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.JtaProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Brings the schema up to date, then starts the process engine on the same data source and the same JTA transactions as
 * the entities: both commit or neither.
 *
 * <p>The engine is kept on a diet: no history, no identities, no event registry; it keeps the place of a case in its
 * drawing and nothing else.
 */
@ApplicationScoped
class Engine {

    /** The drawings, without their ending. */
    static final List<String> DRAWINGS = List.of(
            "complaint",
            "complaint-inquiry",
            "deliberation",
            "deliberation-copies",
            "incident",
            "insurance-claim",
            "sanction");

    private static final Logger LOG = Logger.getLogger(Engine.class.getName());

    @Resource(lookup = "java:app/jdbc/watchdog")
    DataSource database;

    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager transactions;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject
    BeanManager beans;

    @Inject
    PathListener path;

    private @Nullable ProcessEngine engine;

    @PostConstruct
    void start() {
        alone(() -> {
            try (var connection = database.getConnection()) {
                oneAtATime(connection);
                migrate();
                engine = deployed();
            } catch (SQLException e) {
                throw new IllegalStateException("the database does not answer", e);
            }
        });
        LOG.info("engine started");
    }

    /** Whoever asks first, even in the middle of a transaction that will fail: the start is committed by itself. */
    private void alone(Runnable work) {
        try {
            var outer = transactions.suspend();
            try {
                work.run();
            } finally {
                if (outer != null) {
                    transactions.resume(outer);
                }
            }
        } catch (SystemException | InvalidTransactionException e) {
            throw new IllegalStateException("the transaction manager refuses to stand aside", e);
        }
    }

    /**
     * Of two nodes that start at once, one waits for the other: a named lock of the database, given back with the
     * connection. The engine's own lock leaves a transaction behind in which the drawings would be lost.
     */
    private static void oneAtATime(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select get_lock('watchdog.start', 120)");
                var answer = lock.executeQuery()) {
            if (!answer.next() || answer.getInt(1) != 1) {
                throw new IllegalStateException("another node has been starting for two minutes");
            }
        }
    }

    private void migrate() {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .table("platform_schema")
                .outOfOrder(true) // each room counts in its own range of versions
                .load()
                .migrate();
    }

    private ProcessEngine deployed() {
        var started = configuration().buildProcessEngine();
        var deployment = started.getRepositoryService()
                .createDeployment()
                .name("watchdog")
                .enableDuplicateFiltering();
        DRAWINGS.forEach(drawing -> deployment.addClasspathResource("bpmn/" + drawing + ".bpmn"));
        deployment.deploy();
        return started;
    }

    private JtaProcessEngineConfiguration configuration() {
        var configuration = new JtaProcessEngineConfiguration() {
            @Override
            public void initMailClients() {
                // the engine sends no mail, and its mail client is not shipped
            }
        };
        configuration.setTransactionManager(transactions);
        configuration.setDataSource(database);
        configuration.setDatabaseType("mysql");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setCreateDiagramOnDeploy(false);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setHistory("none");
        configuration.setClassLoader(Thread.currentThread().getContextClassLoader());
        NoActivities.in(configuration);
        var steps = new NamedBeans(beans);
        configuration.setBeans(steps);
        configuration.setActivityBehaviorFactory(new OwnSteps(steps));
        configuration.setEventListeners(List.of(path));
        configuration.setAsyncExecutorActivate(false);
        configuration.setAsyncExecutorThreadFactory(threads);
        configuration.setAsyncExecutorCorePoolSize(2);
        configuration.setAsyncExecutorMaxPoolSize(4);
        configuration.getAsyncExecutorConfiguration().setAsyncJobLockTime(Duration.ofMinutes(1));
        configuration.getAsyncExecutorConfiguration().setTimerLockTime(Duration.ofMinutes(1));
        return configuration;
    }

    /** Starts what works behind the requests: only after the deployment is whole, or its beans would stay half made. */
    void startJobs() {
        var executor = running().getProcessEngineConfiguration().getAsyncExecutor();
        if (!executor.isActive()) {
            executor.start();
        }
    }

    synchronized void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    @Produces
    ProcessEngine running() {
        if (engine == null) {
            throw new IllegalStateException("the engine is not running");
        }
        return engine;
    }
}
