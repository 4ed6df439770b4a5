package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Closing;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Notes that what was missing never came. */
@Named
@Service
class NoteNoAnswer implements CaseStep {

    enum Answer {
        NOTED
    }

    private final Closing closing;

    @Inject
    NoteNoAnswer(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Answer take(CaseNumber number) {
        closing.noteNoAnswer(number);
        return Answer.NOTED;
    }
}
