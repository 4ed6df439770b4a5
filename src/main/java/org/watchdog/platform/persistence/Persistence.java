package org.watchdog.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Lends the rooms what the container owns, so that they can ask for it in a constructor. */
@ApplicationScoped
class Persistence {

    private static final Clock WALL = Clock.systemUTC();
    private static final BusinessClock BUSINESS = new BusinessClock(WALL);

    @Produces
    @PersistenceContext(unitName = "watchdog")
    EntityManager entityManager;

    @Produces
    @Real
    Clock real() {
        return WALL;
    }

    /** Of both types, so that a room asks for a {@link Clock} and the demo alone for what can be moved. */
    @Produces
    BusinessClock business() {
        return BUSINESS;
    }
}
