package org.watchdog.demo;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.platform.api.Service;

/** Whether this is the demo. */
@Service
public class DemoMode {

    private final boolean on;

    @Inject
    DemoMode(@ConfigProperty(name = "watchdog.demo", defaultValue = "false") boolean on) {
        this.on = on;
    }

    public boolean on() {
        return on;
    }
}
