package org.watchdog.deliberation;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.watchdog.platform.engine.Journey;

/** A deliberation in drawings that call it: its automatic steps, and the shortest way through its tasks. */
public final class DeliberationSteps {

    /** What people and steps answer. */
    public enum Word {
        DONE,
        NEEDED,
        NOT_NEEDED,
        READY,
        VOTED,
        ADOPTED,
        REJECTED,
        INQUORATE,
        WRITTEN,
        APPROVED,
        RETURNED,
        MEASURE,
        ALL_ACCOUNTED,
        DESTROYED
    }

    private DeliberationSteps() {}

    /** The steps of a deliberation that needs no statement and adopts the first motion. */
    public static Map<String, Enum<?>> adopting() {
        var steps = new HashMap<String, Enum<?>>();
        Stream.of("raiseItem", "noticeOfIntent", "noteNoStatement", "issueCopies", "recallCopies", "issueCertificate")
                .forEach(step -> steps.put(step, Word.DONE));
        steps.put("weighNotice", Word.NOT_NEEDED);
        steps.put("countVotes", Word.ADOPTED);
        steps.put("heedDecision", Word.MEASURE);
        return steps;
    }

    /** Goes from the item to the approved minutes. */
    public static Journey through(Journey deliberation) {
        return deliberation
                .answer("prepareItem", Word.READY)
                .answer("decideItem", Word.VOTED)
                .answer("writeMinutes", Word.WRITTEN)
                .answer("approveMinutes", Word.APPROVED);
    }
}
