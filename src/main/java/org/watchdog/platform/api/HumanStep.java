package org.watchdog.platform.api;

import java.util.Optional;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;

/**
 * One human task of a drawing: what it asks, who may not do it, and what its answer changes. The class is named after
 * the task: {@code ScreenComplaint} stands behind {@code <userTask id="screenComplaint">}, in the drawing's own room
 * or, for a task that drawings share, in another one; a test proves it for every drawing. Who <em>may</em> do it (the
 * group) stands in the drawing.
 */
public interface HumanStep {

    /** What the task asks about this case. */
    Form form(CaseNumber number);

    /**
     * Why this caller may not do the task, whatever his groups are (four eyes, recusal): a message key; empty if he
     * may.
     */
    default Optional<String> barred(CaseNumber number, Caller caller) {
        return Optional.empty();
    }

    /** Business days within which the task should be done (DEFAULT, not an official number); a deadline of the case. */
    default int businessDays() {
        return 5;
    }

    /** Whether it must be done the same day, before all else: it stands first in every list and is due today. */
    default boolean isUrgent() {
        return false;
    }

    /**
     * Takes the answer: checks what the form cannot say, changes the case, and names the outcome. Errors are noted in
     * {@code fields}; then nothing is changed and the answer is not used.
     *
     * @param outcome one of the form's outcomes
     * @param fields checked against the form already
     */
    void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields);
}
