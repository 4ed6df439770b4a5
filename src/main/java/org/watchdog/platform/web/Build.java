package org.watchdog.platform.web;

/** Which build this is: the moment the application started stands in the addresses of its assets. */
final class Build {

    static final String VERSION = Long.toString(System.currentTimeMillis() / 1000, 36);

    private Build() {}
}
