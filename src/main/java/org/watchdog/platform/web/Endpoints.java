package org.watchdog.platform.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what the rooms serve: every bean with a {@link Path}. With {@link Controller} on it or on one of its methods,
 * or {@link ForBrowsers} on it, it is a page, otherwise a resource of the API; a room adds a class and is done.
 */
final class Endpoints {

    private Endpoints() {}

    static Set<Class<?>> pages() {
        return all().stream().filter(Endpoints::isPage).collect(Collectors.toSet());
    }

    /** What rooms put before all of them: every bean that is a {@link Provider}. */
    static Set<Class<?>> guards() {
        return all(Provider.class);
    }

    static Set<Class<?>> resources() {
        return all().stream().filter(type -> !isPage(type)).collect(Collectors.toSet());
    }

    private static Set<Class<?>> all() {
        return all(Path.class);
    }

    private static Set<Class<?>> all(Class<? extends Annotation> mark) {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(mark) && type.getName().startsWith("org.watchdog."))
                .collect(Collectors.toSet());
    }

    private static boolean isPage(Class<?> type) {
        return type.isAnnotationPresent(ForBrowsers.class)
                || type.isAnnotationPresent(Controller.class)
                || Arrays.stream(type.getMethods()).anyMatch(m -> m.isAnnotationPresent(Controller.class));
    }
}
