package org.watchdog.demo;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.watchdog.kernel.Actor;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.register.RegisterDesk;

/** The invented holders: {@code L-000001} TRUSTe, {@code L-000002} CLIP, {@code L-000003} PrivacyMark, and the rest. */
@Service
class DemoHolders implements Part {

    private final RegisterDesk register;
    private final Clock clock;

    @Inject
    DemoHolders(RegisterDesk register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "holders";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public boolean load() {
        var today = LocalDate.ofInstant(clock.instant(), Words.TOKYO);
        for (var line : HolderList.read(today)) {
            var id = register.enrol(line.enrolment(), Actor.SYSTEM);
            line.suspended().forEach(scheme -> register.suspend(id, scheme, Actor.SYSTEM));
            line.ended().forEach(scheme -> register.end(id, scheme, today.minusMonths(3), Actor.SYSTEM));
        }
        return true;
    }
}
