package org.watchdog.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.krazo.core.ViewResponseFilter;
import org.eclipse.krazo.jaxrs.PostMatchingRequestFilter;
import org.eclipse.krazo.jaxrs.PreMatchingRequestFilter;

/**
 * The pages. Of MVC they take what makes a view of a controller's answer; where that stands MVC adds nothing else.
 * Forms are guarded by {@link PageGuard}, which also knows multipart, and read by {@link FormFields}.
 */
@ApplicationPath("/")
public class Pages extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        var classes = new HashSet<>(Endpoints.pages());
        classes.addAll(Endpoints.guards());
        classes.addAll(Set.of(Refusals.class, Doorkeeper.class, Views.class));
        classes.addAll(
                Set.of(PreMatchingRequestFilter.class, PostMatchingRequestFilter.class, ViewResponseFilter.class));
        return classes;
    }
}
