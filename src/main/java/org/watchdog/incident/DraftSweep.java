package org.watchdog.incident;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Worker;

/** Takes away the reports that nobody went on writing. */
@Service
@Transactional
class DraftSweep implements Worker {

    private static final int BATCH = 100;

    private final DraftShelf shelf;

    @Inject
    DraftSweep(DraftShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int run() {
        return shelf.sweep(BATCH);
    }
}
