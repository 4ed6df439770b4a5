package org.watchdog.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchdog.insurance.ExpenseItem.Kind;
import org.watchdog.insurance.Payable.Covered;
import org.watchdog.insurance.Payable.NotCovered;
import org.watchdog.insurance.Payable.Step;
import org.watchdog.kernel.Yen;

@DisplayName("What is paid of a loss")
class SettlingTest {

    private static final Yen SMALL_SALES = new Yen(9_999_999_999L);
    private static final Yen TEN_MILLION = new Yen(10_000_000);

    /** The cover attached to the TRUSTe licence (R-INS-01). */
    static final Terms LICENCE = new Terms(
            TEN_MILLION,
            TEN_MILLION,
            new Yen(100_000),
            Optional.of(new Yen(10_000_000_000L)),
            List.of(),
            Yen.ZERO,
            Yen.ZERO,
            true,
            true,
            true);

    @Test
    @DisplayName(
            "is, in the published example of Mitsui Sumitomo, 39,900,000 and 10,900,000, together 50,800,000 (R-INS-04)")
    void published_example() {
        var terms = terms(100_000_000, 100_000, 20_000_000, 100, 100_000, true, true);
        var loss = Loss.of(new Yen(38_000_000), new Yen(2_000_000), new Yen(11_000_000));

        var paid = covered(terms, loss, new Yen(200_000_000));

        assertThat(paid.liability()).isEqualTo(new Yen(39_900_000));
        assertThat(paid.expenses()).isEqualTo(new Yen(10_900_000));
        assertThat(paid.amount()).isEqualTo(new Yen(50_800_000));
    }

    @Test
    @DisplayName(
            "is 3,400,000 of damages of 3,000,000 and a lawyer of 500,000, with sales of 9,999,999,999 (example 23)")
    void licence_cover() {
        var paid = covered(LICENCE, loss(3_000_000, 500_000), TEN_MILLION);

        assertThat(paid.amount()).isEqualTo(new Yen(3_400_000));
        assertThat(paid.left()).isEqualTo(new Yen(6_600_000));
        assertThat(paid.deductible()).isEqualTo(new Yen(100_000));
    }

    @Test
    @DisplayName("is nothing with sales of 10,000,000,000: not covered (example 23)")
    void too_large() {
        var payable = Settling.of(LICENCE, new Yen(10_000_000_000L), loss(3_000_000, 500_000), TEN_MILLION);

        assertThat(payable).isInstanceOf(NotCovered.class);
    }

    @Test
    @DisplayName("is nothing of 80,000: below the deductible, but covered (example 23)")
    void below_deductible() {
        var paid = covered(LICENCE, loss(80_000, 0), TEN_MILLION);

        assertThat(paid.amount()).isEqualTo(Yen.ZERO);
        assertThat(paid.left()).isEqualTo(TEN_MILLION);
    }

    @Test
    @DisplayName("is 5,900,000, then 4,100,000, then nothing of three losses of 6,000,000 in one period (example 24)")
    void aggregate() {
        var first = covered(LICENCE, loss(6_000_000, 0), TEN_MILLION);
        var second = covered(LICENCE, loss(6_000_000, 0), first.left());
        var third = covered(LICENCE, loss(6_000_000, 0), second.left());

        assertThat(List.of(first.amount(), second.amount(), third.amount()))
                .containsExactly(new Yen(5_900_000), new Yen(4_100_000), Yen.ZERO);
    }

    @Test
    @DisplayName("is 10,000,000 of one claim of 16,000,000 (example 24)")
    void per_claim_limit() {
        assertThat(covered(LICENCE, loss(16_000_000, 0), TEN_MILLION).amount()).isEqualTo(TEN_MILLION);
    }

    @ParameterizedTest
    @CsvSource({
        // deductible first, defence inside, damages, defence, paid
        "true, true, 12000000, 0, 10000000",
        "false, true, 12000000, 0, 9900000",
        "true, false, 12000000, 500000, 10500000",
        "false, false, 12000000, 500000, 10400000",
        "true, false, 0, 500000, 400000",
        "true, false, 50000, 500000, 450000",
        "false, true, 10000000, 500000, 9900000"
    })
    @DisplayName("follows the terms: which comes first, and whether the limit binds the defence (R-INS-03)")
    void order(boolean deductibleFirst, boolean defenceInside, long damages, long defence, long paid) {
        var terms = terms(10_000_000, 100_000, 0, 100, 0, deductibleFirst, defenceInside);

        assertThat(covered(terms, loss(damages, defence), new Yen(100_000_000)).amount())
                .isEqualTo(new Yen(paid));
    }

    @Test
    @DisplayName("drops the fractions of a yen of the expenses once, and never rounds up")
    void fractions() {
        var terms = terms(10_000_000, 0, 1_000_000, 90, 0, true, true);

        assertThat(covered(terms, Loss.of(Yen.ZERO, Yen.ZERO, new Yen(111)), TEN_MILLION)
                        .amount())
                .isEqualTo(new Yen(99)); // 99.9
    }

    @Test
    @DisplayName("limits each kind of expenses by itself, inside the limit of all (R-INS-05)")
    void inside_rule() {
        var terms = new Terms(
                TEN_MILLION,
                TEN_MILLION,
                Yen.ZERO,
                Optional.empty(),
                List.of(
                        new ExpenseItem(Kind.INVESTIGATION, 100, new Yen(600_000)),
                        new ExpenseItem(Kind.NOTICE, 90, new Yen(600_000))),
                new Yen(1_000_000),
                Yen.ZERO,
                true,
                true,
                true);
        var loss = new Loss(
                Yen.ZERO, Yen.ZERO, Map.of(Kind.INVESTIGATION, new Yen(900_000), Kind.NOTICE, new Yen(500_000)));

        var paid = covered(terms, loss, TEN_MILLION);

        assertThat(paid.amount()).isEqualTo(new Yen(1_000_000)); // 600,000 and 450,000 would be 1,050,000
    }

    @Test
    @DisplayName(
            "pays a kind of expenses beside the limit of all up to its own limit, whatever the others take (R-INS-05)")
    void beside_rule() {
        var terms = new Terms(
                TEN_MILLION,
                new Yen(20_000_000),
                Yen.ZERO,
                Optional.empty(),
                List.of(
                        new ExpenseItem(Kind.INVESTIGATION, 100, new Yen(1_000_000)),
                        new ExpenseItem(Kind.NOTICE, 90, new Yen(600_000), false),
                        new ExpenseItem(Kind.APOLOGY, 100, new Yen(300_000), false)),
                new Yen(1_000_000),
                Yen.ZERO,
                true,
                true,
                true);
        var loss = new Loss(
                Yen.ZERO,
                Yen.ZERO,
                Map.of(
                        Kind.INVESTIGATION, new Yen(5_000_000),
                        Kind.NOTICE, new Yen(500_001),
                        Kind.APOLOGY, new Yen(400_000)));

        var paid = covered(terms, loss, new Yen(20_000_000));

        assertThat(paid.expenses()).isEqualTo(new Yen(1_000_000 + 450_000 + 300_000)); // 450,000.9
        assertThat(paid.steps())
                .contains(
                        new Step(Step.Kind.EXPENSE_ITEM_LIMIT, new Yen(-100_000), new Yen(300_000), 300_000),
                        new Step(Step.Kind.EXPENSES_BESIDE, new Yen(750_000), new Yen(1_750_000), 900_000));
        assertThat(terms.mostPerClaim())
                .as("of one claim, its expenses on top")
                .isEqualTo(new Yen(10_000_000 + 1_000_000 + 900_000));
    }

    @Test
    @DisplayName("keeps of each kind of expenses where its limit lies; what was kept before lies inside")
    void items_kept() {
        var items = List.of(
                new ExpenseItem(Kind.NOTICE, 100, new Yen(500_000)),
                new ExpenseItem(Kind.OTHER, 90, new Yen(1_000_000), false));

        assertThat(ExpenseItems.write(items)).isEqualTo("NOTICE:100:500000,OTHER:90:1000000:BESIDE");
        assertThat(ExpenseItems.read(ExpenseItems.write(items))).isEqualTo(items);
        assertThat(ExpenseItems.read("NOTICE:100:500000,OTHER:90:1000000"))
                .allMatch(ExpenseItem::isInside)
                .hasSize(2);
    }

    @Test
    @DisplayName("is told step by step, and the last step is what is paid")
    void steps() {
        var paid = covered(LICENCE, loss(3_000_000, 500_000), TEN_MILLION);

        assertThat(paid.steps())
                .extracting(Step::kind)
                .containsExactly(
                        Step.Kind.DAMAGES,
                        Step.Kind.DEFENCE,
                        Step.Kind.DEDUCTIBLE,
                        Step.Kind.PER_CLAIM_LIMIT,
                        Step.Kind.PERIOD_LEFT);
        assertThat(paid.steps().get(4).soFar()).isEqualTo(paid.amount());
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1000000, 1700000", "600000, 600001"})
    @DisplayName(
            "shows what the limit of all expenses takes away, of a kind that has no tighter limit of its own, too (R-INS-05)")
    void common_limit_shown(long limit, long spent) {
        var terms = terms(10_000_000, 0, limit, 100, 0, true, true);

        var paid = covered(terms, Loss.of(Yen.ZERO, Yen.ZERO, new Yen(spent)), TEN_MILLION);

        assertThat(paid.amount()).isEqualTo(new Yen(limit));
        assertThat(paid.steps())
                .contains(new Step(Step.Kind.EXPENSE_LIMIT, new Yen(limit - spent), new Yen(limit), limit));
        assertThat(paid.steps()).extracting(Step::kind).doesNotContain(Step.Kind.EXPENSE_ITEM_LIMIT);
    }

    private static Loss loss(long damages, long defence) {
        return Loss.of(new Yen(damages), new Yen(defence), Yen.ZERO);
    }

    private static Covered covered(Terms terms, Loss loss, Yen left) {
        return (Covered) Settling.of(terms, SMALL_SALES, loss, left);
    }

    static Terms terms(
            long limit,
            long deductible,
            long expenseLimit,
            int ratio,
            long expenseDeductible,
            boolean deductibleFirst,
            boolean defenceInside) {
        return new Terms(
                new Yen(limit),
                new Yen(Math.multiplyExact(limit, 2L)),
                new Yen(deductible),
                Optional.empty(),
                List.of(new ExpenseItem(Kind.OTHER, ratio, new Yen(expenseLimit))),
                new Yen(expenseLimit),
                new Yen(expenseDeductible),
                deductibleFirst,
                defenceInside,
                true);
    }
}
