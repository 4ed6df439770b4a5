package org.watchdog.insurance;

/** What attaches to a mark for a period: who insures, and on which terms. */
public record Offer(String insurer, Terms terms) {}
