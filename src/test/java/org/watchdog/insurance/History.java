package org.watchdog.insurance;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchdog.kernel.Yen;

/**
 * What many saw of one period at once, judged for linearisability. The numbers of the lines propose the order; it must
 * not contradict what was over before something else began, each line must follow from the one before it, and each
 * refusal must have been right at some moment between its call and its answer.
 */
final class History {

    private final long limit;
    private final List<Attempt> attempts;

    History(long limit, List<Attempt> attempts) {
        this.limit = limit;
        this.attempts = attempts.stream().filter(Attempt::cameToThePeriod).toList();
    }

    long refused() {
        return attempts.stream().filter(attempt -> attempt.line().isEmpty()).count();
    }

    List<String> faults(List<Line> lines) {
        var faults = new ArrayList<String>();
        chain(lines, faults);
        var booked = attempts.stream()
                .filter(attempt -> attempt.line().isPresent())
                .sorted(comparingLong(attempt -> attempt.line().orElse(0L)))
                .toList();
        order(booked, faults);
        refusals(booked, taken(lines), faults);
        return faults;
    }

    private void chain(List<Line> lines, List<String> faults) {
        var paid = Yen.ZERO;
        var reserved = Yen.ZERO;
        long n = 0;
        for (var line : lines) {
            paid = paid.plus(line.paidChange());
            reserved = reserved.plus(line.reservedChange());
            if (line.n() != ++n
                    || !line.after().paid().equals(paid)
                    || !line.after().reserved().equals(reserved)
                    || line.after().left().isNegative()) {
                faults.add("line " + line + " does not follow");
            }
        }
    }

    /** Nobody who began after an answer stands before it: the latest call up to each line is before its answer. */
    private static void order(List<Attempt> booked, List<String> faults) {
        var latestCall = Long.MIN_VALUE;
        for (var attempt : booked) {
            if (attempt.answered() < latestCall) {
                faults.add(attempt + " stands behind one that began after it was over");
            }
            latestCall = Math.max(latestCall, attempt.called());
        }
    }

    /** What was taken after each line, 0 being before the first. */
    private static Map<Long, Long> taken(List<Line> lines) {
        var taken = new HashMap<Long, Long>(Map.of(0L, 0L));
        lines.forEach(line -> taken.put(
                line.n(), line.after().paid().plus(line.after().reserved()).value()));
        return taken;
    }

    private void refusals(List<Attempt> booked, Map<Long, Long> taken, List<String> faults) {
        for (var refused : attempts.stream().filter(a -> a.line().isEmpty()).toList()) {
            var first = booked.stream()
                    .filter(other -> other.answered() < refused.called())
                    .mapToLong(other -> other.line().orElse(0L))
                    .max()
                    .orElse(0);
            var last = booked.stream()
                    .filter(other -> other.called() > refused.answered())
                    .mapToLong(other -> other.line().orElse(0L) - 1)
                    .min()
                    .orElse(taken.size() - 1L);
            var wasRight = false;
            for (long n = first; n <= last && !wasRight; n++) {
                wasRight = taken.getOrDefault(n, 0L) + refused.taken() > limit;
            }
            if (!wasRight) {
                faults.add(refused + " was refused, and always fitted");
            }
        }
    }
}
