package org.watchdog.casefile;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.OpenDays;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * Stopping a deadline, and letting it go on. The days between are not counted, what remained runs on, and its reminder
 * stands still with it. The row is held while its state is looked at, so that of a stop and a sweep that meet exactly
 * one comes first and the other sees it.
 */
@Service
@Transactional
public class Stops {

    private final EntityManager rows;
    private final Cases cases;
    private final Messages messages;
    private final Lengthening lengthening;
    private final OpenDays days;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    Stops(
            EntityManager rows,
            Cases cases,
            Messages messages,
            Lengthening lengthening,
            OpenDays days,
            Event<Audited> news,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.messages = messages;
        this.lengthening = lengthening;
        this.days = days;
        this.news = news;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** No such case or deadline, or not his to know of. */
        NOT_THERE,
        /** It does not run, or its last day is over; or it is not stopped. */
        WRONG_STATE
    }

    /** Stops a deadline from today on. */
    public Outcome stop(CaseNumber number, long id, String reason, Caller by) {
        var file = cases.visible(number, by);
        var held = file.flatMap(in -> hold(in, id));
        if (held.isEmpty()) {
            return Outcome.NOT_THERE;
        }
        if (!held.get().runsAt(clock.instant())) {
            return Outcome.WRONG_STATE;
        }
        withReminders(held.get())
                .forEach(running -> rows.createNativeQuery(
                                "update casefile_deadline set state = 'STOPPED', stopped_on = ? where id = ?")
                        .setParameter(1, today())
                        .setParameter(2, running.id())
                        .executeUpdate());
        var message = note(file.get(), reason, by);
        rows.createNativeQuery("""
                        insert into casefile_stop (deadline_id, case_number, stopped_on, stopped_by, stop_message)
                        values (?, ?, ?, ?, ?)""")
                .setParameter(1, id)
                .setParameter(2, number.value())
                .setParameter(3, today())
                .setParameter(4, by.actor().value())
                .setParameter(5, message)
                .executeUpdate();
        tell(held.get(), by, "casefile.deadlineStopped", message, Map.of());
        return Outcome.DONE;
    }

    /** Lets a stopped deadline go on from today: the same undoes a stop of today. */
    public Outcome resume(CaseNumber number, long id, String reason, Caller by) {
        var file = cases.visible(number, by);
        var held = file.flatMap(in -> hold(in, id));
        if (held.isEmpty()) {
            return Outcome.NOT_THERE;
        }
        var since = held.get().stoppedOn();
        if (since.isEmpty()) {
            return Outcome.WRONG_STATE;
        }
        var newest = days.newest();
        var dueOn = withReminders(held.get()).stream()
                .map(clock -> goOn(clock, newest, since.get()))
                .toList()
                .get(0);
        var message = note(file.get(), reason, by);
        rows.createNativeQuery("""
                        update casefile_stop set resumed_on = ?, resumed_by = ?, resume_message = ?
                        where deadline_id = ? and resumed_on is null""")
                .setParameter(1, today())
                .setParameter(2, by.actor().value())
                .setParameter(3, message)
                .setParameter(4, id)
                .executeUpdate();
        tell(held.get(), by, "casefile.deadlineResumed", message, Map.of("dueOn", dueOn.toString()));
        return Outcome.DONE;
    }

    private LocalDate goOn(Running stopped, OpenDays newest, LocalDate since) {
        var told = stopped.told();
        var anew = newest.resume(told, since, today());
        lengthening.move(stopped, told, anew);
        return anew.dueOn();
    }

    /** Every stop of the deadlines of a case, in order; the reasons for staff only. */
    public List<Stop> of(Case file, boolean withReasons) {
        @SuppressWarnings("unchecked") // rows of seven columns
        List<Object[]> found = rows.createNativeQuery("""
                        select deadline_id, stopped_on, resumed_on, stopped_by, stop_message, resumed_by, resume_message
                        from casefile_stop where case_number = ? order by id""")
                .setParameter(1, file.number().value())
                .getResultList();
        var said = new HashMap<Long, String>();
        if (withReasons && !found.isEmpty()) {
            messages.all(file).forEach(m -> said.put(m.id(), m.text()));
        }
        return found.stream()
                .map(row -> new Stop(
                        ((Number) row[0]).longValue(),
                        Sql.day(row[1]),
                        Optional.ofNullable(row[2]).map(Sql::day),
                        new Actor((String) row[3]),
                        said(row[4], said),
                        Optional.ofNullable((String) row[5]).map(Actor::new),
                        said(row[6], said)))
                .toList();
    }

    private static Optional<String> said(@Nullable Object message, Map<Long, String> said) {
        return Optional.ofNullable(message).map(id -> said.get(((Number) id).longValue()));
    }

    /** A deadline whose row is held. */
    private record Held(Running running, String state, Instant firesAt, Optional<LocalDate> stoppedOn) {

        static Held of(Object[] row) {
            return new Held(
                    Running.of(row),
                    (String) row[5],
                    Sql.instant(row[6]),
                    Optional.ofNullable(row[7]).map(Sql::day));
        }

        boolean runsAt(Instant now) {
            return state.equals("OPEN") && firesAt.isAfter(now);
        }
    }

    private Optional<Held> hold(Case in, long id) {
        @SuppressWarnings("unchecked") // rows of a clock with its state
        List<Object[]> found = rows.createNativeQuery("select " + Running.COLUMNS + """
                        , state, fires_at, stopped_on from casefile_deadline
                        where id = ? and case_number = ? and reminds_of is null for update""")
                .setParameter(1, id)
                .setParameter(2, in.number().value())
                .getResultList();
        return found.stream().map(Held::of).findFirst();
    }

    /** The deadline and, where it has one that is in the same state, its reminder. */
    private List<Running> withReminders(Held held) {
        @SuppressWarnings("unchecked") // rows of a clock
        List<Object[]> reminders = rows.createNativeQuery("select " + Running.COLUMNS + """
                         from casefile_deadline
                        where case_number = ? and reminds_of = ? and state = ? for update""")
                .setParameter(1, held.running().number().value())
                .setParameter(2, held.running().name())
                .setParameter(3, held.state())
                .getResultList();
        return Stream.concat(Stream.of(held.running()), reminders.stream().map(Running::of))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.TOKYO);
    }

    /** The reason, as a note of the staff under the case's key: it may name people. */
    private long note(Case in, String reason, Caller by) {
        return messages.add(in, Side.BODY, Side.BODY, About.NOTE, by.actor(), reason);
    }

    private void tell(Held held, Caller by, String action, long message, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("deadline", held.running().name());
        facts.put("message", Long.toString(message));
        news.fire(new Audited(held.running().number(), by.actor(), action, facts));
    }
}
