package org.watchdog.platform.api;

/**
 * News that schema and engine are ready, before any worker runs: the moment for a room to lay down what must be there
 * at the first start.
 */
public record Started() {}
