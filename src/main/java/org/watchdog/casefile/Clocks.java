package org.watchdog.casefile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Words;

/**
 * The deadlines of the cases. A clock belongs to its case, not to the engine: it is a row with its calculation, and
 * when it runs out a sweep sends the process the message named in it.
 */
@Dependent
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

    /**
     * Starts a clock today.
     *
     * @param message what the process is told when the last day is over; empty if the clock only reminds
     * @return the last day and how it was found
     */
    public Explanation open(CaseNumber number, String name, DeadlineRule rule, Optional<String> message) {
        var explanation = days.explain(today(), rule);
        rows.createNativeQuery("""
                        insert into casefile_deadline
                          (case_number, name, state, due_on, fires_at, message, calculation, opened_at)
                        values (?, ?, 'OPEN', ?, ?, ?, ?, ?)""")
                .setParameter(1, number.value())
                .setParameter(2, name)
                .setParameter(3, explanation.dueOn())
                .setParameter(4, Sql.time(endOf(explanation.dueOn())))
                .setParameter(5, message.orElse(null))
                .setParameter(6, explanation.text())
                .setParameter(7, Sql.time(clock.instant()))
                .executeUpdate();
        return explanation;
    }

    /** Starts a clock that only reminds: so many of the body's business days from today. Answers the last of them. */
    public LocalDate remind(CaseNumber number, String name, int businessDays) {
        return open(number, name, DeadlineRule.businessDays(businessDays), Optional.empty())
                .dueOn();
    }

    /** The instant at which a last day is over: midnight in Tokyo. */
    static Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(Words.TOKYO).toInstant();
    }

    /** What was due has come: the clock of that name, if it runs, is met. */
    public void meet(CaseNumber number, String name) {
        rows.createNativeQuery("""
                        update casefile_deadline set state = 'MET', ended_at = ?
                        where case_number = ? and name = ? and state in ('OPEN', 'STOPPED')""")
                .setParameter(1, Sql.time(clock.instant()))
                .setParameter(2, number.value())
                .setParameter(3, name)
                .executeUpdate();
    }

    /** All clocks of a case, in the order of their last days. */
    public List<Deadline> of(CaseNumber number) {
        @SuppressWarnings("unchecked") // rows of six columns
        List<Object[]> found =
                rows.createNativeQuery("""
                        select id, name, state, due_on, calculation, ended_at from casefile_deadline
                        where case_number = ? order by due_on, id""").setParameter(1, number.value()).getResultList();
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
                ended(row[5]));
    }

    private static Optional<Instant> ended(@Nullable Object column) {
        return Optional.ofNullable(column).map(Sql::instant);
    }
}
