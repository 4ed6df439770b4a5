package org.watchdog.platform.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.flowable.dmn.engine.DmnEngine;
import org.flowable.dmn.engine.DmnEngineConfiguration;

/**
 * How often a second the table of severity is asked, by us and by the DMN engine of Flowable, in turns on the same
 * machine. Theirs looks its version up by SQL each time, here in a database in memory, which flatters it. Run by
 * {@code mvn -Pbench}; ends with 1 below the ratio that we promise.
 */
public final class DecisionBench {

    private static final String TABLE = "severity-pmk510";
    private static final double PROMISED = 10;
    private static final int ROUNDS = 7;
    private static final long ROUND_NANOS = 1_000_000_000L;

    private DecisionBench() {}

    /** Prints each round and the median of the ratios. */
    public static void main(String[] arguments) {
        var xml = AdoptedTables.shipped(TABLE);
        var table = DmnFile.read(xml);
        var points = new ArrayList<>(Grid.points(table));
        Collections.shuffle(points, new java.util.Random(510));
        var engine = engine(xml);
        try {
            var ratios = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                var ours = perSecond(points, table::fired);
                var theirs = perSecond(points, point -> ask(engine, point));
                System.out.printf("round %d: ours %,.0f/s, Flowable DMN %,.0f/s%n", round + 1, ours, theirs);
                ratios.add(ours / theirs);
            }
            Collections.sort(ratios);
            var median = ratios.get(ROUNDS / 2);
            System.out.printf("%s: %.0f times the engine's own call (promised: %.0f)%n", TABLE, median, PROMISED);
            if (median < PROMISED) {
                System.exit(1);
            }
        } finally {
            engine.close();
        }
    }

    private static double perSecond(List<Map<String, Object>> points, Consumer<Map<String, Object>> question) {
        var begun = System.nanoTime();
        long asked = 0;
        while (System.nanoTime() - begun < ROUND_NANOS) {
            question.accept(points.get((int) (asked % points.size())));
            asked++;
        }
        return asked * 1e9 / (System.nanoTime() - begun);
    }

    private static void ask(DmnEngine engine, Map<String, Object> point) {
        engine.getDmnDecisionService()
                .createExecuteDecisionBuilder()
                .decisionKey(TABLE)
                .variables(point)
                .executeDecision();
    }

    private static DmnEngine engine(String xml) {
        var engine = new DmnEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:bench")
                .setJdbcDriver("org.h2.Driver")
                .setDatabaseSchemaUpdate("true")
                .setHistoryEnabled(false)
                .buildEngine();
        engine.getDmnRepositoryService()
                .createDeployment()
                .disableSchemaValidation() // it holds DMN 1.3 against the schema of 1.1
                .addInputStream(TABLE + ".dmn", new ByteArrayInputStream(xml.getBytes(UTF_8)))
                .deploy();
        return engine;
    }
}
