package org.watchdog.demo;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Started;

/** What the demo does at each start before anything is swept: its clock goes on where it was, its password is taken. */
@Service
class DemoStart {

    private final DemoMode demo;
    private final DemoClock clock;
    private final DemoUsers users;

    @Inject
    DemoStart(DemoMode demo, DemoClock clock, DemoUsers users) {
        this.demo = demo;
        this.clock = clock;
        this.users = users;
    }

    void started(@Observes Started news) {
        if (demo.on()) {
            clock.follow();
            users.takePassword();
        }
    }
}
