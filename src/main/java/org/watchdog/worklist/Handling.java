package org.watchdog.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.FieldError;

/** What became of a wish to claim, put back, hand on or complete a task. */
public sealed interface Handling {

    /**
     * It was done; the task as it is now (as it was, when it is completed).
     *
     * @param holder name of the business that its case is about
     */
    record Done(Task task, Optional<String> holder) implements Handling {}

    /** There is no such task, or it is not the caller's to know of. */
    record Unknown() implements Handling {}

    /** It is over: somebody completed it, or the case went another way. */
    record Ended(CaseNumber caseNumber, Instant at) implements Handling {}

    /** Somebody else holds it. */
    record Taken(UserId by, Instant at) implements Handling {}

    /** Nobody holds it; who wants to complete it claims it first. */
    record NotClaimed() implements Handling {}

    /** None of the caller's roles may do it. */
    record WrongRole() implements Handling {}

    /** The caller may not do it, whatever his roles are (four eyes, recusal). */
    record Barred(String reason) implements Handling {}

    /**
     * The answer breaks rules; nothing was changed.
     *
     * @param words below which the messages stand
     */
    record Invalid(List<FieldError> errors, String words) implements Handling {}
}
