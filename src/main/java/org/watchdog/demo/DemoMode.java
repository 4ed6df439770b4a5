package org.watchdog.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this is the demo. */
@Dependent
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
