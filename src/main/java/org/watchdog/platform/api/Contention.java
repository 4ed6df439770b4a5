package org.watchdog.platform.api;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * What two requests at once may do to each other in the database, and the answer to it: the loser's whole use case is
 * done again, never a part of it.
 *
 * <p>MicroProfile's {@code @Retry} tells exceptions apart by their class only; here the database's own number decides
 * (1213 deadlock, 1205 waited too long, 1020 row changed since it was read), so that a defect is never tried twice.
 */
public final class Contention {

    private static final Set<Integer> LOST = Set.of(1213, 1205, 1020);
    private static final int TIMES = 6;

    private Contention() {}

    /**
     * Does a use case that opens its own transaction, again if it lost, up to six times in all.
     *
     * @throws RuntimeException the last one, if it was still losing, or at once any other
     */
    public static <T> T again(Supplier<T> useCase) {
        for (int turn = 1; ; turn++) {
            try {
                return useCase.get();
            } catch (RuntimeException e) {
                if (turn == TIMES || !lost(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L, turn * 10_000_000L));
            }
        }
    }

    static boolean lost(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOST.contains(sql.getErrorCode())) {
                return true;
            }
            // the engine's own version check; the class is not named here, since only the engine's package knows it
            if (cause.getClass().getSimpleName().equals("FlowableOptimisticLockingException")) {
                return true;
            }
        }
        return false;
    }
}
