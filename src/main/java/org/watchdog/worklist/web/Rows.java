package org.watchdog.worklist.web;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.calendar.CalendarKind;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.OpenDays;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.worklist.Colleagues;
import org.watchdog.worklist.Shown;

/** Makes rows of tasks, for one viewer. */
@Service
class Rows {

    private final Colleagues colleagues;
    private final OpenDays days;
    private final Clock clock;

    @Inject
    Rows(Colleagues colleagues, OpenDays days, Clock clock) {
        this.colleagues = colleagues;
        this.days = days;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.TOKYO);
    }

    List<TaskRow> of(Collection<Shown> tasks, Caller viewer, Words words) {
        var names = colleagues.names(
                tasks.stream().flatMap(s -> s.task().assignee().stream()).toList(), words);
        return tasks.stream()
                .map(s -> row(s, viewer, words, names, Optional.empty()))
                .toList();
    }

    TaskRow of(Shown task, Caller viewer, Words words, Optional<String> refused) {
        var names = colleagues.names(task.task().assignee().stream().toList(), words);
        return row(task, viewer, words, names, refused);
    }

    private TaskRow row(Shown shown, Caller viewer, Words words, Map<UserId, String> names, Optional<String> refused) {
        var task = shown.task();
        return new TaskRow(
                task.id(),
                words.say(task.words()),
                task.caseNumber().value(),
                shown.holder().orElse(null),
                task.scheme().map(s -> words.say("register.scheme." + s)).orElse(null),
                task.dueOn(),
                days.left(today(), task.dueOn(), DeadlineRule.Unit.BUSINESS_DAYS, CalendarKind.BODY),
                task.assignee().map(names::get).orElse(null),
                task.heldBy(viewer.id()),
                task.assignee().isEmpty() && task.isFor(viewer),
                refused.orElse(null));
    }
}
