package org.watchdog.insurance;

import java.util.Optional;
import org.watchdog.insurance.Movement.NotPossible;
import org.watchdog.insurance.Movement.Why;

/** What is wanted of a loss: a change that it allows, or why it allows none. */
record Wanted(Optional<Change> change, Optional<Movement> refusal) {

    static Wanted not(Why why) {
        return new Wanted(Optional.empty(), Optional.of(new NotPossible(why)));
    }

    static Wanted of(Change change, Account account) {
        var refusal = change.refusal(account);
        return refusal.isPresent()
                ? new Wanted(Optional.empty(), refusal)
                : new Wanted(Optional.of(change), Optional.empty());
    }
}
