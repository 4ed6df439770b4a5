package org.watchdog.insurance;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.watchdog.kernel.Yen;

/**
 * What a reserve would eat of the limits before it is booked, and what three more such losses would do to the period.
 *
 * @param refusal why it could not be booked, if so
 * @param then how the period would stand; as now where it is refused
 * @param more what could be reserved for each of three more losses of the same amount, in turn
 */
public record Preview(Balance now, Balance then, Yen claimLeft, Optional<Movement> refusal, List<Yen> more) {

    private static final int MORE = 3;

    public Preview {
        more = List.copyOf(more);
    }

    static Preview of(Account account, Balance now, Yen amount) {
        var change = Change.reserve(amount);
        var refusal = change.refusal(account).or(() -> passed(change.taken(account), now));
        var then = refusal.isPresent()
                ? now
                : new Balance(now.limit(), now.paid(), now.reserved().plus(change.taken(account)));
        return new Preview(now, then, claimLeft(account, change, refusal), refusal, more(account, then, amount));
    }

    private static Optional<Movement> passed(Yen taken, Balance now) {
        return taken.isMoreThan(now.left())
                ? Optional.of(new Movement.WouldPass(Movement.Limit.PERIOD, now.left()))
                : Optional.empty();
    }

    private static Yen claimLeft(Account account, Change change, Optional<Movement> refusal) {
        var left = account.most().minus(account.paid()).minus(account.reserved());
        return refusal.isPresent() ? left : left.minus(change.taken(account));
    }

    private static List<Yen> more(Account account, Balance then, Yen amount) {
        var each = amount.atMost(account.most());
        return IntStream.range(0, MORE)
                .mapToObj(n -> then.left()
                        .minus(new Yen(Math.multiplyExact(each.value(), (long) n)))
                        .notBelowZero())
                .map(each::atMost)
                .toList();
    }
}
