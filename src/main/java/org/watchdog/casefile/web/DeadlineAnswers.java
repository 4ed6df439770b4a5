package org.watchdog.casefile.web;

import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.Paused;
import org.watchdog.calendar.Reason;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.casefile.Names;
import org.watchdog.casefile.Stop;
import org.watchdog.kernel.Actor;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;

/** Puts deadlines with their calculations into the shape of the contract. */
@Service
class DeadlineAnswers {

    private final Clocks clocks;
    private final CurrentLanguage language;

    @Inject
    DeadlineAnswers(Clocks clocks, CurrentLanguage language) {
        this.clocks = clocks;
        this.language = language;
    }

    /**
     * A deadline with its calculation.
     *
     * @param dueOn null while it is stopped: it has no day then
     * @param remaining while it is stopped, how many days will be counted when it goes on
     * @param days every day from the first to the due one; while it is stopped, to today
     * @param because the calculation in sentences
     */
    public record Explained(
            long id,
            String name,
            String label,
            @JsonbNillable @Nullable String dueOn,
            String state,
            boolean overdue,
            boolean stopped,
            boolean reminder,
            @Nullable Integer remaining,
            String from,
            List<Day> days,
            String calendarVersion,
            List<String> because,
            List<Standstill> stops) {}

    /** A day of a calculation. */
    public record Day(
            String date, boolean counted, @Nullable String reason) {}

    /** A time in which it stood still; the last day before the resumption is the day before {@code until}. */
    public record Standstill(
            String from,
            @Nullable String until,
            @Nullable String reason,
            String stoppedBy,
            @Nullable String resumeReason,
            @Nullable String resumedBy) {}

    List<Explained> all(CaseFile.Dated dated) {
        return dated.deadlines().stream()
                .map(d -> deadline(dated.file(), d, dated.stops()))
                .toList();
    }

    private Explained deadline(Case of, Deadline deadline, List<Stop> all) {
        var words = language.words();
        var today = clocks.today();
        var told = deadline.explanation();
        var paused = deadline.paused();
        var stops = all.stream().filter(s -> s.deadline() == deadline.id()).toList();
        return new Explained(
                deadline.id(),
                deadline.name(),
                Names.deadline(of, deadline, words),
                deadline.certainDay().map(LocalDate::toString).orElse(null),
                deadline.state().name(),
                deadline.isOverdue(today),
                paused.isPresent(),
                deadline.reminds(),
                paused.map(Paused::remaining).orElse(null),
                told.from().toString(),
                paused.map(p -> p.days(today))
                        .orElseGet(told.days()::stream)
                        .map(day -> day(day, stops, words))
                        .toList(),
                told.calendarVersion(),
                paused.map(p -> p.told(words, today))
                        .orElseGet(() -> told.told(words, today))
                        .sentences(),
                stops.stream().map(DeadlineAnswers::standstill).toList());
    }

    /** A stopped day is told with the reason of its stop, where the caller may read it. */
    private static Day day(Explanation.Day day, List<Stop> stops, Words words) {
        var reason = day.reason().say(words);
        var because = stops.stream()
                .filter(stop -> day.reason().equals(Reason.STOPPED) && stop.covers(day.date()))
                .findFirst()
                .flatMap(Stop::reason);
        return new Day(
                day.date().toString(),
                day.counted(),
                because.map(text -> words.say("casefile.stop.because", reason, text))
                        .orElse(reason));
    }

    private static Standstill standstill(Stop stop) {
        return new Standstill(
                stop.from().toString(),
                stop.until().map(LocalDate::toString).orElse(null),
                stop.reason().orElse(null),
                stop.stoppedBy().value(),
                stop.resumeReason().orElse(null),
                stop.resumedBy().map(Actor::value).orElse(null));
    }
}
