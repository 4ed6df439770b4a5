package org.watchdog.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** In the demo: ready only when its data are there. */
@Readiness
@ApplicationScoped
class DemoReady implements HealthCheck {

    private final DemoMode demo;
    private final Progress progress;

    @Inject
    DemoReady(DemoMode demo, Progress progress) {
        this.demo = demo;
        this.progress = progress;
    }

    /** For the proxy of the application scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected DemoReady() {
        this.demo = null;
        this.progress = null;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo")
                .status(!demo.on() || progress.complete())
                .build();
    }
}
