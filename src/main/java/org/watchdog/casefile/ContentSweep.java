package org.watchdog.casefile;

import jakarta.inject.Inject;
import java.time.Clock;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Worker;
import org.watchdog.platform.persistence.Real;

/** Takes away the bytes of files that never came to a case: half sent, or of a draft that was not filed in time. */
@Service
class ContentSweep implements Worker {

    private static final int BATCH = 5; // up to 100 MiB

    private final ContentShelf shelf;
    private final Clock real;

    @Inject
    ContentSweep(ContentShelf shelf, @Real Clock real) {
        this.shelf = shelf;
        this.real = real;
    }

    @Override
    public int run() {
        return shelf.sweep(real.instant(), BATCH);
    }
}
