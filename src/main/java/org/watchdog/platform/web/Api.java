package org.watchdog.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.krazo.core.ViewResponseFilter;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The REST API. */
@ApplicationPath(Paths.API)
@OpenAPIDefinition(info = @Info(title = "WatchDog", version = "1"))
public class Api extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        var classes = new HashSet<>(Endpoints.resources());
        classes.addAll(Endpoints.guards());
        classes.addAll(Set.of(SubmissionReader.class, Json.class, Doorkeeper.class, BodyNeeded.class, Refusals.class));
        // where it stands Krazo adds none of its filters, and the API has no views
        classes.add(ViewResponseFilter.class);
        return classes;
    }
}
