package org.watchdog.casefile;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.platform.api.Service;

/** Gives running clocks a later day when the calendar has closed one of theirs; never an earlier one (promise 2). */
@Service
class Lengthening {

    private static final Logger LOG = Logger.getLogger(Lengthening.class.getName());

    private final EntityManager rows;
    private final Event<Object> news;
    private final Clock clock;

    @Inject
    Lengthening(EntityManager rows, Event<Object> news, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Counts a clock anew, and moves it if it comes out later. Running it twice changes nothing. One that cannot be
     * counted keeps its day: a single damaged row must not hold up the others.
     *
     * @param days the newest edition
     * @return whether it was moved
     */
    boolean by(OpenDays days, Running taken) {
        try {
            var told = taken.told();
            var isNewest = told.calendarVersion().equals(days.edition().toString());
            var anew = isNewest ? told : days.recount(told);
            if (anew.dueOn().isAfter(told.dueOn())) {
                lengthen(taken, told, anew);
                return true;
            }
        } catch (IllegalArgumentException e) {
            LOG.log(Level.SEVERE, "a clock of " + taken.number() + " cannot be counted anew: " + taken.id(), e);
        }
        return false;
    }

    private void lengthen(Running taken, Explanation told, Explanation anew) {
        move(taken, told, anew);
        var facts = Map.of(
                "deadline", taken.name(),
                "before", told.dueOn().toString(),
                "dueOn", anew.dueOn().toString(),
                "edition", anew.calendarVersion());
        var action = taken.reminds() ? "casefile.reminderMoved" : "casefile.deadlineMoved";
        news.fire(new Audited(taken.number(), Actor.SYSTEM, action, facts));
    }

    /** Writes the new calculation to the row, and tells who told the old day. */
    void move(Running taken, Explanation told, Explanation anew) {
        rows.createNativeQuery("""
                        update casefile_deadline
                        set state = 'OPEN', stopped_on = null, due_on = ?, fires_at = ?, calculation = ?
                        where id = ?""")
                .setParameter(1, anew.dueOn())
                .setParameter(2, Sql.time(Firing.at(anew.dueOn(), taken.reminds(), clock.instant())))
                .setParameter(3, anew.text())
                .setParameter(4, taken.id())
                .executeUpdate();
        if (!taken.reminds() && !told.dueOn().equals(anew.dueOn())) {
            news.fire(new DeadlineMoved(taken.number(), taken.name(), told.dueOn(), anew.dueOn()));
        }
    }
}
