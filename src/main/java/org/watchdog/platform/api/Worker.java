package org.watchdog.platform.api;

/**
 * Work that a room does behind the requests: starting ordered processes, sweeping clocks, sending mail. The platform
 * runs every worker twice a second, and at once after {@link Wake}; on two nodes at the same time, so rows are taken
 * with {@code for update skip locked}.
 */
public interface Worker {

    /**
     * Does one batch in a transaction of its own.
     *
     * @return how many pieces were done; 0 means that nothing is left
     */
    int run();
}
