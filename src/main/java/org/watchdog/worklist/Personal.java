package org.watchdog.worklist;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.kernel.Caller;
import org.watchdog.platform.api.Errand;
import org.watchdog.platform.api.Errands;
import org.watchdog.platform.api.Service;

/** What waits for the caller himself, as tasks that he holds: shown from the rooms' own rows, and never stored here. */
@Service
class Personal {

    private final Instance<Errands> rooms;
    private final Steps steps;
    private final Cases cases;

    @Inject
    Personal(@Any Instance<Errands> rooms, Steps steps, Cases cases) {
        this.rooms = rooms;
        this.steps = steps;
        this.cases = cases;
    }

    List<Task> of(Caller caller, Filter filter) {
        return rooms.stream()
                .flatMap(room -> room.of(caller).stream())
                .map(errand -> task(errand, caller))
                .filter(filter::fits)
                .toList();
    }

    Optional<Task> find(String id, Caller caller) {
        return of(caller, Filter.NONE).stream()
                .filter(task -> task.id().equals(id))
                .findFirst();
    }

    private Task task(Errand errand, Caller caller) {
        var about = cases.known(errand.caseNumber());
        return Task.personal(errand, steps.behindErrand(errand.kind()), about.licensee(), about.scheme(), caller.id());
    }
}
