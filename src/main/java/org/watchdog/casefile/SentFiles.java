package org.watchdog.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.watchdog.casefile.Contents.Reason;
import org.watchdog.casefile.Contents.Taken;
import org.watchdog.platform.persistence.Real;

/** The files of one request, taken one after the other; if one is refused, none should be kept. */
@RequestScoped
public class SentFiles {

    /** So many at a time. */
    public static final int MOST = 10;

    /** Time enough for the transaction that gives them to the case. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Contents contents;
    private final Clock real;

    private final List<Content> taken = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    @Inject
    SentFiles(Contents contents, @Real Clock real) {
        this.contents = contents;
        this.real = real;
    }

    /** For the proxy of the request scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected SentFiles() {
        this.contents = null;
        this.real = null;
    }

    /** A file that was not taken; {@code place} counts all files of the request from 0. */
    public record Refused(int place, String name, Reason why) {}

    /**
     * Takes one file, or notes why not.
     *
     * @param name as it was sent
     * @param room how many bytes the case may be given in all
     */
    public void take(InputStream bytes, String name, long room) throws IOException {
        if (taken.size() + refused.size() >= MOST) {
            refuse(FileName.of(name), Reason.TOO_MANY);
            return;
        }
        var left = Math.min(room, Contents.MOST)
                - taken.stream().mapToLong(Content::size).sum();
        var result = contents.take(bytes, name, left, real.instant().plus(KEPT));
        if (result instanceof Taken.Kept kept) {
            taken.add(kept.content());
        } else if (result instanceof Taken.Refused no) {
            refuse(no.name(), no.why());
        }
    }

    private void refuse(String name, Reason why) {
        refused.add(new Refused(taken.size() + refused.size(), name, why));
    }

    public List<Content> taken() {
        return List.copyOf(taken);
    }

    public List<Refused> refused() {
        return List.copyOf(refused);
    }

    /** Whether the request had no file at all. */
    public boolean isEmpty() {
        return taken.isEmpty() && refused.isEmpty();
    }

    /** Nothing is kept. */
    public void drop() {
        taken.forEach(contents::drop);
        taken.clear();
    }
}
