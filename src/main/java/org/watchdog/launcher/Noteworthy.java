package org.watchdog.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** What comes to the console: our own lines, and warnings of libraries, some of which set their level themselves. */
public final class Noteworthy implements Filter {

    private static final String OURS = "org.watchdog";

    @Override
    public boolean isLoggable(LogRecord line) {
        var logger = line.getLoggerName();
        return line.getLevel().intValue() >= Level.WARNING.intValue() || (logger != null && logger.startsWith(OURS));
    }
}
