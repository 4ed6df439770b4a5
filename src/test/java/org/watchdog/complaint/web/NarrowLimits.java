package org.watchdog.complaint.web;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.watchdog.system.LaunchedSystem;

/**
 * The launched system with limits that a test can reach. A limit counts for one network: each test sends from one of
 * its own, so that none finds what another used up, or what has come back since.
 */
final class NarrowLimits {

    /** The place of the classes that need these limits: one behind the other, so that one start serves them all. */
    static final int FIRST = 1;

    static final int COMPLAINTS_PER_MINUTE = 3;

    private static final Map<String, String> SETTINGS = Map.of(
            "WATCHDOG_HTTP_PROXIES",
            "127.0.0.1",
            "WATCHDOG_INTAKE_PER_MINUTE",
            Integer.toString(COMPLAINTS_PER_MINUTE),
            "WATCHDOG_DRAFTS_PER_NETWORK",
            "20",
            "WATCHDOG_DRAFTS_ALL",
            "36");
    private static final AtomicInteger LAST = new AtomicInteger();

    private NarrowLimits() {}

    static LaunchedSystem system() {
        return LaunchedSystem.with(SETTINGS);
    }

    /** The address of somebody who was not here before. */
    static String network() {
        return "198.51.100." + LAST.incrementAndGet();
    }
}
