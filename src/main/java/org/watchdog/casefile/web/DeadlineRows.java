package org.watchdog.casefile.web;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.OpenDays;
import org.watchdog.calendar.Told;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.casefile.Names;
import org.watchdog.casefile.Stop;
import org.watchdog.casefile.Stops;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;

/** The deadlines of a case as the staff's pages list them. */
@Service
class DeadlineRows {

    private final Clocks clocks;
    private final Stops stops;
    private final OpenDays days;
    private final CurrentLanguage language;

    @Inject
    DeadlineRows(Clocks clocks, Stops stops, OpenDays days, CurrentLanguage language) {
        this.clocks = clocks;
        this.stops = stops;
        this.days = days;
        this.language = language;
    }

    /**
     * A deadline as a row.
     *
     * @param shape as {@code platform/parts :: due} takes it; {@code dropped} for one that was not needed any more
     * @param dueOn null while it is stopped
     * @param words what the shape means
     * @param told the calculation in words and marks
     * @param isOver whether nobody waits for it any more
     * @param step the word of the address at which this caller can stop or resume it; null where he cannot
     */
    public record Row(
            long id,
            String name,
            String shape,
            @Nullable LocalDate dueOn,
            String words,
            Told told,
            List<Line> stops,
            boolean isOver,
            @Nullable String step) {}

    /** A stop in a line: when, and why. */
    public record Line(String when, String reason) {}

    List<Row> of(CaseFile.Shown shown, Caller viewer) {
        var all = stops.of(shown.file(), true);
        return shown.deadlines().stream()
                .map(deadline -> row(
                        shown.file(),
                        deadline,
                        all.stream().filter(s -> s.deadline() == deadline.id()).toList(),
                        isOver(deadline, shown.deadlines()),
                        viewer))
                .toList();
    }

    /** One that can be stopped or is stopped; empty for all others. */
    Optional<Row> of(CaseFile.Shown shown, long id, Caller viewer) {
        return of(shown, viewer).stream().filter(row -> row.id() == id).findFirst();
    }

    private Row row(Case of, Deadline deadline, List<Stop> stops, boolean isOver, Caller viewer) {
        var words = language.words();
        var today = clocks.today();
        var left = days.left(today, deadline.explanation());
        var shown = switch (deadline.state()) {
            case OPEN -> new String[] {left.shape(), left.say(words)};
            case STOPPED -> new String[] {"stopped", words.say("casefile.stop.since", words.day(since(deadline)))};
            case MET -> new String[] {"met", met(deadline, words)};
            case MISSED -> new String[] {"over", words.say("platform.due.missed")};
            case DROPPED -> new String[] {"dropped", words.say("casefile.deadline.dropped")};
        };
        return new Row(
                deadline.id(),
                Names.deadline(of, deadline, words),
                shown[0],
                deadline.certainDay().orElse(null),
                shown[1],
                deadline.paused()
                        .map(p -> p.told(words, today))
                        .orElseGet(() -> deadline.explanation().told(words, today)),
                stops.stream().map(stop -> line(stop, words)).toList(),
                isOver,
                viewer.isAnyOf(Role.SUPERVISOR) && !deadline.reminds() ? step(deadline.state()) : null);
    }

    /** Nobody waits for it any more: it ended, or another of its name came after it. */
    private static boolean isOver(Deadline deadline, List<Deadline> all) {
        return switch (deadline.state()) {
            case OPEN, STOPPED -> false;
            case MET, DROPPED -> true;
            case MISSED ->
                all.stream().anyMatch(later -> later.name().equals(deadline.name()) && later.id() > deadline.id());
        };
    }

    private static String met(Deadline deadline, Words words) {
        return deadline.endedAt()
                .map(at -> words.say("casefile.deadlines.met", words.day(LocalDate.ofInstant(at, Words.TOKYO))))
                .orElseGet(() -> words.say("platform.due.met"));
    }

    private static LocalDate since(Deadline stopped) {
        return stopped.stoppedOn().orElse(stopped.dueOn());
    }

    private static @Nullable String step(Deadline.State state) {
        return switch (state) {
            case OPEN -> "stop";
            case STOPPED -> "resume";
            case MET, MISSED, DROPPED -> null;
        };
    }

    private static Line line(Stop stop, Words words) {
        var from = words.day(stop.from());
        return new Line(
                stop.until()
                        .map(until -> words.say("casefile.stop.until", from, words.day(until)))
                        .orElseGet(() -> words.say("casefile.stop.from", from)),
                stop.reason().orElse(""));
    }
}
