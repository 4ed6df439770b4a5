package org.watchdog.committee.process;

import java.util.Optional;
import org.watchdog.committee.Item;
import org.watchdog.committee.Items;
import org.watchdog.committee.MeetingStep;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Submission;

/** Where the undecided item of a case stands on an agenda; empty if it stands on none now. */
record AgendaLine(Optional<Item> item) {

    static AgendaLine of(Items items, CaseNumber number) {
        return new AgendaLine(items.open(number)
                .filter(item -> item.meeting().isPresent() && item.n().isPresent()));
    }

    interface Step {
        MeetingStep take(long meeting, int n);
    }

    /**
     * Takes a step there. What is wrong with what was {@code sent}, or that it cannot be done now, is noted in the
     * {@code fields} of the task.
     */
    void take(Submission fields, Submission sent, Step step) {
        var came = item.map(on -> step.take(on.meeting().orElseThrow(), on.n().orElseThrow()))
                .filter(MeetingStep.Done.class::isInstance);
        if (came.isEmpty()) {
            sent.errors()
                    .forEach(error -> fields.refuse(
                            error.field(), error.code(), error.arguments().toArray()));
            fields.refuse("reason", "notNow");
        }
    }
}
