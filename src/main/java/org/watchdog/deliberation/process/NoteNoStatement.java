package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.deliberation.Dossier;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** The committee is told that the business was asked and said nothing (R-OBJ-04). */
@Named
@Service
class NoteNoStatement implements CaseStep {

    enum Answer {
        NOTED
    }

    private final Dossier dossier;

    @Inject
    NoteNoStatement(Dossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public Answer take(CaseNumber number) {
        dossier.noteNoStatement(number);
        return Answer.NOTED;
    }
}
