package org.watchdog.platform.api;

/** News for the workers that there is something to do; fired inside a transaction, heard after its commit. */
public record Wake() {}
