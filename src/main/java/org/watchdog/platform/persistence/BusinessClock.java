package org.watchdog.platform.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of business time: the real one, ahead by an offset that only the demo ever sets. */
public final class BusinessClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    BusinessClock(Clock real) {
        this.real = real;
    }

    /** Sets how far business time is ahead of the real one; it never goes back. */
    public void moveTo(Duration offset) {
        ahead.accumulateAndGet(offset, (old, wanted) -> wanted.compareTo(old) > 0 ? wanted : old);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a day is decided by asking Words.TOKYO, not by a clock's zone");
    }
}
