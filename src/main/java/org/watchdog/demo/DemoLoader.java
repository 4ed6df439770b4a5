package org.watchdog.demo;

import static java.util.Comparator.comparingInt;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Worker;

/**
 * Loads the demo data part by part behind the start, and follows the demo's clock. A story that fails is tried again
 * for some seconds and then left out, so that a defect in one does not keep the whole demo from getting ready.
 */
@Service
class DemoLoader implements Worker {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());

    private final DemoMode demo;
    private final DemoClock clock;
    private final LoadedParts loaded;
    private final Progress progress;
    private final Instance<Part> data;
    private final DemoStories stories;
    private final DemoIncidents incidents;

    @Inject
    DemoLoader(
            DemoMode demo,
            DemoClock clock,
            LoadedParts loaded,
            Progress progress,
            @Any Instance<Part> data,
            DemoStories stories,
            DemoIncidents incidents) {
        this.demo = demo;
        this.clock = clock;
        this.loaded = loaded;
        this.progress = progress;
        this.data = data;
        this.stories = stories;
        this.incidents = incidents;
    }

    @Override
    public int run() {
        if (!demo.on()) {
            return 0;
        }
        clock.follow();
        return progress.complete() ? 0 : loadNext();
    }

    private int loadNext() {
        var there = loaded.names();
        var next = Stream.of(data.stream().sorted(comparingInt(Part::order)), stories.parts(), incidents.parts())
                .flatMap(parts -> parts)
                .filter(part -> !there.contains(part.name()))
                .findFirst();
        if (next.isEmpty()) {
            progress.finish();
            LOG.info("demo data are there");
            return 0;
        }
        return tried(next.get()) ? 1 : 0;
    }

    private boolean tried(Part part) {
        try {
            var done = loaded.load(part);
            progress.succeeded();
            return done;
        } catch (RuntimeException e) {
            if (!progress.failed()) {
                return false;
            }
            LOG.log(Level.SEVERE, "cannot load the part " + part.name() + " of the demo", e);
            progress.succeeded();
            return !part.needed() && loaded.remember(part.name());
        }
    }
}
