package org.watchdog.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.CalendarKind;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * The deadlines of the cases. A clock belongs to its case, not to the engine: it is a row with its calculation, and
 * when it runs out a sweep sends the process the message named in it.
 */
@Service
public class Clocks {

    private final EntityManager rows;
    private final OpenDays days;
    private final Clock clock;

    @Inject
    Clocks(EntityManager rows, OpenDays days, Clock clock) {
        this.rows = rows;
        this.days = days;
        this.clock = clock;
    }

    /** The day it is now in Tokyo, by the business clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.TOKYO);
    }

    /** This moment, by the business clock. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Starts a clock today.
     *
     * @param message what the process is told when the last day is over; empty if the clock only reminds
     * @return the last day and how it was found
     */
    public Explanation open(CaseNumber number, String name, DeadlineRule rule, Optional<String> message) {
        return open(number, name, days.explain(today(), rule), message);
    }

    /** Starts a clock that counts from another day than today: that of a discovery, for example. */
    public Explanation open(CaseNumber number, String name, Explanation counted, Optional<String> message) {
        return start(number, name, Optional.empty(), counted, message);
    }

    /** Starts a clock that only reminds: so many of the body's business days from today. Answers the last of them. */
    public LocalDate remind(CaseNumber number, String name, int businessDays) {
        return open(number, name, DeadlineRule.businessDays(businessDays), Optional.empty())
                .dueOn();
    }

    /** The same for what is due today. */
    public LocalDate remindToday(CaseNumber number, String name) {
        var today = new DeadlineRule(1, Unit.CALENDAR_DAYS, true, Roll.NONE, CalendarKind.BODY);
        return open(number, name, today, Optional.empty()).dueOn();
    }

    /**
     * Starts a reminder today. It fires on the day that the rule finds, at 08:00 in Tokyo, and is then done; nobody has
     * missed anything. Mails that follow from it keep their own quiet hours (20:00 to 08:00), however late it is taken
     * up.
     *
     * @param of the deadline that it reminds of: while that one is stopped it stands still, and when that one is met or
     *     dropped it is no longer needed
     * @param message what the process is told
     */
    public Explanation remindOn(CaseNumber number, String name, String of, DeadlineRule rule, String message) {
        return remindOn(number, name, of, days.explain(today(), rule), message);
    }

    /** The same, counted from another day than today. */
    public Explanation remindOn(CaseNumber number, String name, String of, Explanation counted, String message) {
        return start(number, name, Optional.of(of), counted, Optional.of(message));
    }

    private Explanation start(
            CaseNumber number, String name, Optional<String> of, Explanation explanation, Optional<String> message) {
        var now = clock.instant();
        rows.createNativeQuery("""
                        insert into casefile_deadline (case_number, name, state, due_on, fires_at, message, reminds_of,
                          counted_from, calendar, calculation, opened_at)
                        values (?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?)""")
                .setParameter(1, number.value())
                .setParameter(2, name)
                .setParameter(3, explanation.dueOn())
                .setParameter(4, Sql.time(Firing.at(explanation.dueOn(), of.isPresent(), now)))
                .setParameter(5, message.orElse(null))
                .setParameter(6, of.orElse(null))
                .setParameter(7, explanation.from())
                .setParameter(8, explanation.rule().calendar().name())
                .setParameter(9, explanation.text())
                .setParameter(10, Sql.time(now))
                .executeUpdate();
        return explanation;
    }

    /** What was due has come: the clock of that name, if it runs, is met; its reminder is no longer needed. */
    public void meet(CaseNumber number, String name) {
        end(number, name, "MET");
    }

    /** What was due is no longer needed: the clock of that name, if it runs, ends neither met nor missed. */
    public void cancel(CaseNumber number, String name) {
        end(number, name, "DROPPED");
    }

    private void end(CaseNumber number, String name, String how) {
        rows.createNativeQuery("""
                        update casefile_deadline
                        set state = if(reminds_of is null, ?, 'DROPPED'), ended_at = ?, stopped_on = null
                        where case_number = ? and (name = ? or reminds_of = ?) and state in ('OPEN', 'STOPPED')""")
                .setParameter(1, how)
                .setParameter(2, Sql.time(clock.instant()))
                .setParameter(3, number.value())
                .setParameter(4, name)
                .setParameter(5, name)
                .executeUpdate();
    }

    /**
     * The case goes no further: every clock that a process would be told of is dropped. Those of open tasks end with
     * their tasks.
     */
    public void cancelAll(CaseNumber number) {
        rows.createNativeQuery("""
                        update casefile_deadline set state = 'DROPPED', ended_at = ?, stopped_on = null
                        where case_number = ? and message is not null and state in ('OPEN', 'STOPPED')""")
                .setParameter(1, Sql.time(clock.instant()))
                .setParameter(2, number.value())
                .executeUpdate();
    }

    /** The deadlines of a case, in the order of their last days; without its reminders. */
    public List<Deadline> of(CaseNumber number) {
        return all(number).stream().filter(d -> !d.reminds()).toList();
    }

    /** All clocks of a case, in the order of their days. */
    public List<Deadline> all(CaseNumber number) {
        @SuppressWarnings("unchecked") // rows of eight columns
        List<Object[]> found =
                rows.createNativeQuery("""
                        select id, name, state, due_on, calculation, reminds_of is not null, stopped_on, ended_at
                        from casefile_deadline where case_number = ? order by due_on, id""").setParameter(1, number.value()).getResultList();
        return found.stream().map(Clocks::deadline).toList();
    }

    /** The clock that runs out first, among those that run. */
    public Optional<Deadline> next(CaseNumber number) {
        return of(number).stream().filter(d -> d.state() == Deadline.State.OPEN).findFirst();
    }

    private static Deadline deadline(Object[] row) {
        return new Deadline(
                ((Number) row[0]).longValue(),
                (String) row[1],
                Deadline.State.valueOf((String) row[2]),
                Sql.day(row[3]),
                Explanation.parse((String) row[4]),
                Sql.flag(row[5]),
                Optional.ofNullable(row[6]).map(Sql::day),
                ended(row[7]));
    }

    private static Optional<Instant> ended(@Nullable Object column) {
        return Optional.ofNullable(column).map(Sql::instant);
    }
}
