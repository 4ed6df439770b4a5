package org.watchdog.sanction;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Readers;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.sanction.Imposed.State;
import org.watchdog.sanction.SanctionTold.Occasion;
import org.watchdog.severity.Measure;

/** A suspension from its first midnight to its last day, or until it is lifted (R-PMK510-04, -05, R-NAP-14). */
@Service
@Transactional
public class Suspending {

    private final Measures measures;
    private final RegisterChange register;
    private final SuspensionClocks clocks;
    private final Readers readers;
    private final Users users;
    private final Voice voice;

    @Inject
    Suspending(
            Measures measures,
            RegisterChange register,
            SuspensionClocks clocks,
            Readers readers,
            Users users,
            Voice voice) {
        this.measures = measures;
        this.register = register;
        this.clocks = clocks;
        this.readers = readers;
        this.users = users;
        this.voice = voice;
    }

    /** The mark must not be used from now on; the secretaries, who may lift it, can read the case. */
    public void begin(CaseNumber number) {
        begin(measures.known(number));
    }

    void begin(Imposed imposed) {
        var number = imposed.caseNumber();
        if (imposed.measure() != Measure.SUSPENSION || imposed.state() != State.TO_COME) {
            return;
        }
        imposed.begin();
        register.suspend(imposed);
        clocks.run(number, imposed);
        readers.open(number, secretaries());
        voice.record(number, Actor.SYSTEM, "sanction.holderSuspended", Map.of());
    }

    private Collection<UserId> secretaries() {
        return users.withRole(Role.SECRETARY);
    }

    /** Its last day is over: the mark may be used again. Where it ended another way, nothing is left to do. */
    public void end(CaseNumber number) {
        end(measures.known(number));
    }

    void end(Imposed imposed) {
        if (imposed.measure() != Measure.SUSPENSION || imposed.state() != State.IN_FORCE) {
            return;
        }
        over(imposed, State.ENDED, Actor.SYSTEM, Voice.WORDS.say("sanction.told.ended"));
    }

    /**
     * Lifts it before its last day, since its end condition is met.
     *
     * @param reason how the condition was met; the business is told
     */
    public void lift(CaseNumber number, String reason, Caller by) {
        var imposed = measures.known(number);
        if (imposed.measure() != Measure.SUSPENSION || imposed.state() != State.IN_FORCE) {
            return;
        }
        clocks.stop(number);
        over(imposed, State.LIFTED, by.actor(), Voice.WORDS.say("sanction.told.lifted", reason));
    }

    private void over(Imposed imposed, State how, Actor by, String text) {
        register.restore(imposed);
        imposed.end(how, clocks.today());
        var told = voice.tell(imposed.caseNumber(), Occasion.SUSPENSION_OVER, text, Optional.empty());
        voice.record(imposed.caseNumber(), by, "sanction.holderSuspensionOver", Voice.saying(told, "how", how.name()));
    }
}
