package org.watchdog.committee;

import java.math.BigInteger;
import org.watchdog.committee.VoteRule.Base;
import org.watchdog.committee.VoteRule.Majority;
import org.watchdog.committee.VoteRule.Tie;

/**
 * The contract's words on votes (section 5) once more, by fractions and questions in another order than the program's.
 */
final class RuleBookVote {

    private RuleBookVote() {}

    static Outcome outcome(VoteRule rule, Count count) {
        if (!quorate(rule, count)) {
            return Outcome.INQUORATE;
        }
        var tie = count.yes() == count.no() && count.yes() >= 1;
        if (tie && rule.majority() == Majority.SIMPLE && rule.base() != Base.ELIGIBLE) {
            var yes = rule.tie() == Tie.CHAIR_DECIDES && count.casting().orElse(Choice.NO) == Choice.YES;
            return yes ? Outcome.ADOPTED : Outcome.REJECTED;
        }
        var base = switch (rule.base()) {
            case CAST -> count.yes() + count.no();
            case PRESENT -> count.present();
            case ELIGIBLE -> count.members() - count.recused();
        };
        if (base == 0) {
            return Outcome.REJECTED;
        }
        // yes / base against 1/2 or 2/3, without a division
        var enough = rule.majority() == Majority.SIMPLE
                ? compare(count.yes(), 2, base, 1) > 0
                : compare(count.yes(), 3, base, 2) >= 0;
        return enough ? Outcome.ADOPTED : Outcome.REJECTED;
    }

    static boolean quorate(VoteRule rule, Count count) {
        var eligible = count.members() - count.recused();
        return eligible > 0
                && switch (rule.quorum()) {
                    case MAJORITY_OF_ELIGIBLE -> compare(count.present(), 2, eligible, 1) > 0;
                    case TWO_THIRDS_OF_ELIGIBLE -> compare(count.present(), 3, eligible, 2) >= 0;
                    case ALL -> count.present() >= eligible;
                };
    }

    private static int compare(int left, int times, int right, int rightTimes) {
        return BigInteger.valueOf(left)
                .multiply(BigInteger.valueOf(times))
                .compareTo(BigInteger.valueOf(right).multiply(BigInteger.valueOf(rightTimes)));
    }
}
