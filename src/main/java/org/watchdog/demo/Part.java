package org.watchdog.demo;

/** One part of the demo data: loaded whole or not at all, once in the life of a database. */
interface Part {

    /** Its name in the table of what is loaded; never changed. */
    String name();

    /** In which order the parts are loaded. */
    int order();

    /** Whether the demo is no demo without it; any other is left out if it fails again and again. */
    default boolean needed() {
        return true;
    }

    /**
     * Loads it, in the caller's transaction.
     *
     * @return false, before anything is changed, if it must wait for something: a process that has not started yet
     */
    boolean load();
}
