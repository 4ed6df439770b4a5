package org.watchdog.worklist.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.watchdog.casefile.Aside;
import org.watchdog.casefile.Case;
import org.watchdog.kernel.Caller;
import org.watchdog.platform.api.Words;
import org.watchdog.worklist.Worklist;

/** The open tasks of a case, beside its page. */
@Dependent
class CaseTasks implements Aside {

    private final Worklist worklist;
    private final Panels panels;

    @Inject
    CaseTasks(Worklist worklist, Panels panels) {
        this.worklist = worklist;
        this.panels = panels;
    }

    @Override
    public List<Panel> of(Case shown, Caller caller, Words words) {
        return worklist.of(shown.number(), caller).stream()
                .map(asked -> panels.of(asked, caller, words, Map.of()))
                .map(panel -> new Panel(
                        "worklist/task :: panel", panel, !panel.stage().equals("OTHER")))
                .toList();
    }
}
