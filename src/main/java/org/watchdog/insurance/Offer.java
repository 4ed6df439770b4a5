package org.watchdog.insurance;

/** What attaches to a mark: who insures, and on which terms. */
record Offer(String insurer, Terms terms) {}
