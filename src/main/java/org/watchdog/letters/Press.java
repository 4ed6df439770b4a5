package org.watchdog.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.watchdog.letters.Desk.ToPrint;
import org.watchdog.platform.api.Pdf;
import org.watchdog.platform.api.Worker;

/**
 * Prints what is ordered, one letter at a time on a node. Printing is nearly all processor time, so after each letter
 * it rests three times as long as that took: people who are filing go first.
 */
@ApplicationScoped
class Press implements Worker {

    private static final int REST = 3;

    private final Desk desk;
    private final Pdf pdf;
    private final ReentrantLock printing = new ReentrantLock();
    private final AtomicLong restsUntil = new AtomicLong(System.nanoTime());

    @Inject
    Press(Desk desk, Pdf pdf) {
        this.desk = desk;
        this.pdf = pdf;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected Press() {
        this.desk = null;
        this.pdf = null;
    }

    @Override
    public int run() {
        if (System.nanoTime() - restsUntil.get() < 0 || !printing.tryLock()) {
            return 0;
        }
        try {
            return next();
        } finally {
            printing.unlock();
        }
    }

    private int next() {
        var order = desk.take();
        order.flatMap(desk::write).ifPresent(letter -> {
            var from = System.nanoTime();
            print(letter);
            var now = System.nanoTime();
            restsUntil.set(now + REST * (now - from));
        });
        return order.isPresent() ? 1 : 0;
    }

    private void print(ToPrint letter) {
        byte[] printed;
        try {
            var draft = letter.draft();
            printed = pdf.letter(draft.template(), draft.language(), draft.fields());
        } catch (IllegalArgumentException e) {
            desk.abandon(letter.order(), String.valueOf(e.getMessage()));
            return;
        }
        desk.keep(letter, printed);
    }
}
