package org.watchdog.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.insurance.ExpenseItem.Kind;
import org.watchdog.insurance.Payable.Covered;
import org.watchdog.insurance.Payable.Step;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;

@DisplayName("What is paid, whatever the terms and the loss,")
class SettlingPropertyTest {

    private static final int TIMES = 20_000;
    private static final int MOST = 50_000_000;
    private static final Set<Step.Kind> OF_THE_SAME =
            Set.of(Step.Kind.DEFENCE, Step.Kind.DEDUCTIBLE, Step.Kind.PER_CLAIM_LIMIT, Step.Kind.PERIOD_LEFT);

    private record Sample(Terms terms, Loss loss, long left) {

        Covered settled() {
            return settle(terms, loss, left);
        }
    }

    @Test
    @DisplayName("is never less than nothing, nor above what is left of the period, a limit, or the loss")
    void bounded() {
        assertThat(samples()).allSatisfy(sample -> {
            var paid = sample.settled();
            var terms = sample.terms();

            assertThat(paid.amount().value()).isBetween(0L, Math.min(sample.left(), gross(sample.loss())));
            assertThat(paid.left()).isEqualTo(new Yen(sample.left()).minus(paid.amount()));
            assertThat(paid.expenses()).isBetween(Yen.ZERO, terms.expenseLimit());
            assertThat(paid.liability()).isBetween(Yen.ZERO, liabilityLimit(terms, sample.loss()));
        });
    }

    @Test
    @DisplayName("does not fall when the loss rises")
    void monotone() {
        var random = new Random(21);
        assertThat(samples()).allSatisfy(sample -> {
            var loss = sample.loss();
            var more = Loss.of(
                    loss.damages().plus(upTo(random, 200_000)),
                    loss.defence().plus(upTo(random, 200_000)),
                    loss.expenses().getOrDefault(Kind.OTHER, Yen.ZERO).plus(upTo(random, 200_000)));

            assertThat(settle(sample.terms(), more, sample.left()).amount())
                    .isGreaterThanOrEqualTo(sample.settled().amount());
        });
    }

    @Test
    @DisplayName("is the same in the end, whether a loss is settled at once or as it grows: the deductible counts once")
    void deductible_once() {
        assertThat(samples()).allSatisfy(sample -> {
            var terms = sample.terms();
            var half = Loss.of(new Yen(sample.loss().damages().value() / 2), Yen.ZERO, Yen.ZERO);

            var account = account(terms, Yen.ZERO, Yen.ZERO);
            var first = account.due(settle(terms, half, sample.left()));
            var then = account(terms, first.amount(), first.deductible());
            var period = new Balance(new Yen(sample.left()), first.amount(), Yen.ZERO);
            var second = then.due(settle(terms, sample.loss(), then.left(period).value()));

            assertThat(first.amount().plus(second.amount()))
                    .isEqualTo(sample.settled().amount());
            assertThat(first.deductible().plus(second.deductible())).isIn(Yen.ZERO, terms.deductible());
        });
    }

    @Test
    @DisplayName("is told in steps: each follows from the one before it, and the last is what is paid")
    void steps_add_up() {
        assertThat(samples()).allSatisfy(sample -> {
            var steps = sample.settled().steps();

            assertThat(steps.get(steps.size() - 1).soFar())
                    .isEqualTo(sample.settled().amount());
            for (int n = 1; n < steps.size(); n++) {
                var step = steps.get(n);
                if (OF_THE_SAME.contains(step.kind())) {
                    assertThat(steps.get(n - 1).soFar().plus(step.change())).isEqualTo(step.soFar());
                }
            }
        });
    }

    private static Stream<Sample> samples() {
        var random = new Random(7);
        return IntStream.range(0, TIMES).mapToObj(n -> new Sample(terms(random), loss(random), random.nextInt(MOST)));
    }

    private static Loss loss(Random random) {
        return Loss.of(upTo(random, MOST), upTo(random, MOST), upTo(random, MOST));
    }

    private static Terms terms(Random random) {
        return new Terms(
                upTo(random, MOST),
                upTo(random, MOST),
                upTo(random, 1_000_000),
                Optional.empty(),
                List.of(new ExpenseItem(Kind.OTHER, random.nextInt(101), upTo(random, MOST))),
                upTo(random, MOST),
                upTo(random, 1_000_000),
                random.nextBoolean(),
                random.nextBoolean(),
                true);
    }

    /** Often nothing, for that is where arithmetic breaks. */
    private static Yen upTo(Random random, int most) {
        return new Yen(random.nextInt(5) == 0 ? 0 : random.nextInt(most));
    }

    private static Yen liabilityLimit(Terms terms, Loss loss) {
        return terms.defenceInsideLimit()
                ? terms.perClaimLimit()
                : terms.perClaimLimit().plus(loss.defence());
    }

    private static long gross(Loss loss) {
        return loss.damages().value()
                + loss.defence().value()
                + loss.expenses().values().stream().mapToLong(Yen::value).sum();
    }

    private static Covered settle(Terms terms, Loss loss, long left) {
        return (Covered) Settling.of(terms, Yen.ZERO, loss, new Yen(left));
    }

    private static Account account(Terms terms, Yen paid, Yen deducted) {
        return new Account(
                new CaseNumber("K-2026-000001"),
                1,
                terms.mostPerClaim(),
                paid,
                Yen.ZERO,
                deducted,
                terms.deductible(),
                terms.expenseLimit(),
                0);
    }
}
