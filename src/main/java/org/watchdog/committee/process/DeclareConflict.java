package org.watchdog.committee.process;

import jakarta.inject.Inject;
import java.util.Map;
import org.watchdog.committee.ConflictDesk;
import org.watchdog.committee.Items;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** What a member says of his ties to a case before it is decided; a conflict closes the case to him at once. */
@Service
class DeclareConflict implements HumanStep {

    enum Outcome {
        NONE,
        CONFLICT
    }

    private final Items items;
    private final ConflictDesk desk;

    @Inject
    DeclareConflict(Items items, ConflictDesk desk) {
        this.items = items;
        this.desk = desk;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "committee.declareConflict",
                Outcome.class,
                Field.longText("reason", ConflictDesk.LONGEST, Outcome.CONFLICT));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var reason = fields.text("reason", ConflictDesk.LONGEST).orElse("");
        var sent = Submission.of(Map.of("reason", reason));
        AgendaLine.of(items, number)
                .take(
                        fields,
                        sent,
                        (meeting, n) -> outcome == Outcome.CONFLICT
                                ? desk.recuse(meeting, n, sent, caller)
                                : desk.clear(meeting, n, sent, caller));
    }
}
