package org.watchdog.worklist.web;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.worklist.Colleagues;
import org.watchdog.worklist.Handling;

/** Tells in words why a task was not given, put back, handed on or completed; the API and the pages say the same. */
@Service
class Refused {

    private final Colleagues colleagues;

    @Inject
    Refused(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /**
     * A refusal.
     *
     * @param status of the contract: 403, 404 or 409
     */
    record Refusal(int status, String key, List<Object> arguments) {

        Refusal(int status, String key, Object... arguments) {
            this(status, key, List.of(arguments));
        }

        String say(Words words) {
            return words.say(key, arguments.toArray());
        }
    }

    /** Empty where it was done, or where it is the fields that are refused. */
    Optional<Refusal> of(Handling handling, Words words) {
        if (handling instanceof Handling.Unknown) {
            return Optional.of(new Refusal(404, "platform.problem.404.detail"));
        } else if (handling instanceof Handling.Ended ended) {
            return Optional.of(new Refusal(409, "worklist.refused.ended", words.time(ended.at())));
        } else if (handling instanceof Handling.Taken taken) {
            return Optional.of(new Refusal(
                    409, "worklist.refused.taken", words.time(taken.at()), colleagues.name(taken.by(), words)));
        } else if (handling instanceof Handling.NotClaimed) {
            return Optional.of(new Refusal(409, "worklist.refused.notClaimed"));
        } else if (handling instanceof Handling.WrongRole) {
            return Optional.of(new Refusal(403, "worklist.refused.role"));
        } else if (handling instanceof Handling.Barred barred) {
            return Optional.of(new Refusal(403, barred.reason()));
        }
        return Optional.empty();
    }
}
