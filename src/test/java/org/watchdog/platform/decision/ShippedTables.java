package org.watchdog.platform.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.watchdog.platform.api.DecisionTable;
import org.watchdog.platform.api.Decisions;

/** The tables as they lie in {@code bpmn/}, without a database: for tests of the rooms above. */
public final class ShippedTables implements Decisions {

    private static final Map<String, DecisionTable> READ = new ConcurrentHashMap<>();

    @Override
    public DecisionTable on(String name, LocalDate decidedOn) {
        return READ.computeIfAbsent(name, n -> DmnFile.read(AdoptedTables.shipped(n)));
    }

    @Override
    public DecisionTable edition(String edition) {
        return on(edition.replaceFirst(" \\d+$", ""), LocalDate.EPOCH);
    }
}
