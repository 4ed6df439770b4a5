package org.watchdog.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final List<Kind> KINDS = List.of(Kind.INVESTIGATION, Kind.NOTICE, Kind.OTHER);
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
            assertThat(paid.expenses()).isBetween(Yen.ZERO, terms.mostForExpenses());
            assertThat(paid.liability()).isBetween(Yen.ZERO, liabilityLimit(terms, sample.loss()));
        });
    }

    @Test
    @DisplayName("is for expenses what a second reckoning finds: no kind above its own limit, those inside never above "
            + "the limit of all (R-INS-05)")
    void expenses() {
        assertThat(samples()).allSatisfy(sample -> {
            var terms = sample.terms();
            var byKind = plain(terms, sample.loss());

            assertThat(sample.settled().expenses()).isEqualTo(whole(sum(byKind.values())));
            byKind.forEach((item, paid) -> assertThat(paid)
                    .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(item.limit().value())));
            assertThat(sum(byKind.entrySet().stream()
                            .filter(one -> one.getKey().isInside())
                            .map(Map.Entry::getValue)
                            .toList()))
                    .isLessThanOrEqualTo(BigDecimal.valueOf(terms.expenseLimit().value()));
        });
    }

    /**
     * A second reckoning, in exact numbers: of each kind less what the kinds before it left of the deductible, its
     * ratio and its limit; those inside take from the limit of all one after the other.
     */
    private static Map<ExpenseItem, BigDecimal> plain(Terms terms, Loss loss) {
        var paid = new HashMap<ExpenseItem, BigDecimal>();
        var before = 0L;
        var left = BigDecimal.valueOf(terms.expenseLimit().value());
        for (var kind : Kind.values()) {
            var spent = loss.expenses().getOrDefault(kind, Yen.ZERO).value();
            var counted = Math.max(0, before + spent - terms.expenseDeductible().value())
                    - Math.max(0, before - terms.expenseDeductible().value());
            before += spent;
            for (var item : terms.expenseItems()) {
                if (item.kind() == kind) {
                    var part = BigDecimal.valueOf(counted)
                            .multiply(new BigDecimal(item.ratioPercent()).movePointLeft(2))
                            .min(BigDecimal.valueOf(item.limit().value()));
                    var inside = item.isInside() ? part.min(left) : BigDecimal.ZERO;
                    left = left.subtract(inside);
                    paid.put(item, item.isInside() ? inside : part);
                }
            }
        }
        return paid;
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Yen whole(BigDecimal amount) {
        return new Yen(amount.setScale(0, RoundingMode.DOWN).longValueExact());
    }

    @Test
    @DisplayName("does not fall when the loss rises")
    void monotone() {
        var random = new Random(21);
        assertThat(samples()).allSatisfy(sample -> {
            var loss = sample.loss();
            var spent = new HashMap<>(loss.expenses());
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            spent.merge(kind, upTo(random, 200_000), Yen::plus);
            var more = new Loss(
                    loss.damages().plus(upTo(random, 200_000)), loss.defence().plus(upTo(random, 200_000)), spent);

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
        return new Loss(
                upTo(random, MOST),
                upTo(random, MOST),
                Map.of(
                        Kind.INVESTIGATION, upTo(random, MOST),
                        Kind.NOTICE, upTo(random, MOST),
                        Kind.OTHER, upTo(random, MOST)));
    }

    private static Terms terms(Random random) {
        return new Terms(
                upTo(random, MOST),
                upTo(random, MOST),
                upTo(random, 1_000_000),
                Optional.empty(),
                items(random),
                upTo(random, MOST),
                upTo(random, 1_000_000),
                random.nextBoolean(),
                random.nextBoolean(),
                true);
    }

    private static List<ExpenseItem> items(Random random) {
        return KINDS.stream()
                .filter(kind -> random.nextInt(4) > 0)
                .map(kind -> new ExpenseItem(kind, random.nextInt(101), upTo(random, MOST), random.nextBoolean()))
                .toList();
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
                terms.mostForExpenses());
    }
}
