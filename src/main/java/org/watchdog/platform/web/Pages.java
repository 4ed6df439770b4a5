package org.watchdog.platform.web;

import jakarta.mvc.security.Csrf.CsrfOptions;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The pages. Forms are guarded by {@link PageGuard}, which also knows multipart, so MVC's own check is off. */
@ApplicationPath("/")
public class Pages extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        var classes = new HashSet<>(Endpoints.pages());
        classes.addAll(Endpoints.guards());
        classes.add(Refusals.class);
        classes.add(Doorkeeper.class);
        return classes;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(jakarta.mvc.security.Csrf.CSRF_PROTECTION, CsrfOptions.OFF);
    }
}
