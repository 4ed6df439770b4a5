package org.watchdog.worklist.web;

import static java.util.Comparator.comparing;

import jakarta.inject.Inject;
import jakarta.mvc.Models;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.Aside;
import org.watchdog.casefile.Case;
import org.watchdog.kernel.Caller;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.worklist.Asked;
import org.watchdog.worklist.Worklist;
import org.watchdog.worklist.web.TaskSheet.AtWork;

/** The open tasks of a case, beside its page. */
@Service
class CaseTasks implements Aside {

    private static final List<String> STAGES = List.of("MINE", "OPEN", "OTHER");

    private final Worklist worklist;
    private final Panels panels;
    private final Models models;

    @Inject
    CaseTasks(Worklist worklist, Panels panels, Models models) {
        this.worklist = worklist;
        this.panels = panels;
        this.models = models;
    }

    /** The task to be done first, open to be filled in, and the others by name. */
    public record Beside(TaskPanel task, List<TaskRow> others) {}

    @Override
    public List<Panel> of(Case shown, Caller caller, Words words) {
        var work = models.get(AtWork.class.getName(), AtWork.class);
        var open = worklist.of(shown.number(), caller).stream()
                .map(asked -> panels.of(asked, caller, words, typed(work, asked)))
                .sorted(comparing(panel ->
                        work != null && work.task().equals(panel.row().id()) ? 0 : STAGES.indexOf(panel.stage()) + 1))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var first = open.get(0);
        TaskSheet.keep(models, first);
        var others = open.stream().skip(1).map(TaskPanel::row).toList();
        return List.of(new Panel(
                "worklist/task :: beside",
                new Beside(first, others),
                !first.stage().equals("OTHER")));
    }

    private static Map<String, String> typed(@Nullable AtWork work, Asked asked) {
        return work != null && work.task().equals(asked.task().id()) ? work.typed() : Map.of();
    }
}
