package org.watchdog.complaint;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.platform.api.Service;

/**
 * How much all drafts may hold on the disk, and those of one network: a form that anybody may open must not fill it. A
 * class of thirty behind one address has room for all its files. The last tenth is kept for words, so that no file
 * keeps a complaint out.
 */
@Service
class DraftRoom {

    private static final int MIB = 20;

    private final long ofNetwork;
    private final long ofAll;

    /** Both in MiB. */
    @Inject
    DraftRoom(
            @ConfigProperty(name = "watchdog.drafts.per-network", defaultValue = "2048") long ofNetwork,
            @ConfigProperty(name = "watchdog.drafts.all", defaultValue = "10240") long ofAll) {
        this.ofNetwork = ofNetwork << MIB;
        this.ofAll = ofAll << MIB;
    }

    /**
     * What lies there now, in bytes.
     *
     * @param ofNetwork in drafts of one network
     * @param ofAll in all drafts, these too
     */
    record Held(long ofNetwork, long ofAll) {}

    /** How many bytes of files may be added. */
    long forFiles(Held held) {
        return room(held, ofNetwork / 10 * 9, ofAll / 10 * 9);
    }

    /** How many bytes of words may be added. */
    long forWords(Held held) {
        return room(held, ofNetwork, ofAll);
    }

    private static long room(Held held, long mostOfNetwork, long mostOfAll) {
        return Math.max(0, Math.min(mostOfNetwork - held.ofNetwork(), mostOfAll - held.ofAll()));
    }
}
