package org.watchdog.casefile;

import java.util.Optional;

/**
 * What a room says about the places of its own drawings; every room with a drawing has one.
 *
 * <p>The words of a place stand under {@code <room>.element.<element>} for staff and {@code <room>.next.<element>} for
 * the people outside.
 */
public interface Stages {

    /** The room's name, the first word of its processes. */
    String room();

    /**
     * The state of a case that waits at this element; empty where the state does not change. An element with a state is
     * a place to wait at, also where the engine only waits for another drawing or another way.
     */
    Optional<CaseState> stateAt(String element);

    /** Whether what waits at this element goes on beside the way of the case, which stays where it is. */
    default boolean isBeside(String element) {
        return false;
    }
}
