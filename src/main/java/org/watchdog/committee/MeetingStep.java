package org.watchdog.committee;

import java.util.List;

/** What came of a step in a meeting. */
public sealed interface MeetingStep {

    /** Done; also where it had been done before. */
    record Done(long meeting) implements MeetingStep {}

    /** No such meeting, line or person, or not the caller's to know of. */
    record NotThere() implements MeetingStep {}

    /** The submission holds errors. */
    record Invalid() implements MeetingStep {}

    /**
     * The state does not allow it; nothing was changed.
     *
     * @param because key of the words that say why
     */
    record Refused(String because, List<Object> arguments) implements MeetingStep {

        Refused(String because, Object... arguments) {
            this(because, List.of(arguments));
        }
    }

    /** This person may not, whatever his roles are. */
    record Barred(String because) implements MeetingStep {}
}
