package org.watchdog.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.insurance.Line.Kind;
import org.watchdog.insurance.Movement.Limit;
import org.watchdog.insurance.Movement.NotPossible;
import org.watchdog.insurance.Movement.Why;
import org.watchdog.insurance.Movement.WouldPass;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;

@DisplayName("A loss with 3,000,000 yen reserved")
class ChangeTest {

    private static final Yen DEDUCTIBLE = new Yen(100_000);
    private final Account account = account(0, 3_000_000, 0);

    @Test
    @DisplayName("pays no yen more than was reserved for it")
    void above_reserve() {
        assertThat(refusal(account, new Payment(new Yen(3_000_001), DEDUCTIBLE)))
                .hasValue(new WouldPass(Limit.RESERVE, new Yen(3_000_000)));
        assertThat(refusal(account, new Payment(new Yen(3_000_000), DEDUCTIBLE)))
                .isEmpty();
    }

    @Test
    @DisplayName("takes the deductible with its first payment, and never again")
    void deductible_once() {
        assertThat(refusal(account, new Payment(new Yen(1), Yen.ZERO)))
                .hasValue(new NotPossible(Why.DEDUCTIBLE_NOT_TAKEN));
        assertThat(refusal(account(1_000_000, 1_000_000, 100_000), new Payment(new Yen(1), DEDUCTIBLE)))
                .hasValue(new WouldPass(Limit.DEDUCTIBLE, Yen.ZERO));
    }

    @Test
    @DisplayName("is not reserved above the limit for each claim, and says what is left of it")
    void per_claim() {
        assertThat(Change.reserve(new Yen(10_000_001)).refusal(account))
                .hasValue(new WouldPass(Limit.CLAIM, new Yen(7_000_000)));
    }

    @Test
    @DisplayName("recovers nothing that was not paid")
    void recovery() {
        assertThat(Change.recovery(new Yen(1)).refusal(account)).hasValue(new WouldPass(Limit.PAID, Yen.ZERO));
    }

    @Test
    @DisplayName("keeps the deductible while a payment rests on it")
    void deductible_kept() {
        var first = line(Kind.PAYMENT, 1_000_000, -1_000_000, 100_000);

        assertThat(Change.reversal(first).refusal(account(1_500_000, 0, 100_000)))
                .hasValue(new NotPossible(Why.DEDUCTIBLE_STILL_NEEDED));
        assertThat(Change.reversal(first).refusal(account(1_000_000, 0, 100_000)))
                .isEmpty();
    }

    @Test
    @DisplayName("has no recovery undone that would leave more paid than may be without the deductible")
    void recovery_undone() {
        var recovery = line(Kind.RECOVERY, -200_000, 0, 0);

        assertThat(Change.reversal(recovery).refusal(account(0, 0, 0)))
                .hasValue(new NotPossible(Why.DEDUCTIBLE_NOT_TAKEN));
        assertThat(Change.reversal(recovery).refusal(account(0, 0, 100_000))).isEmpty();
    }

    @Test
    @DisplayName("is not released a second time")
    void released() {
        assertThat(Change.release().refusal(account)).isEmpty();
        assertThat(Change.release().refusal(account(3_000_000, 0, 100_000))).hasValue(new NotPossible(Why.NO_AMOUNT));
    }

    @Test
    @DisplayName("is shown what 2,000,000 more and three such losses would do, before it is booked")
    void preview() {
        var preview =
                Preview.of(account, new Balance(new Yen(10_000_000), Yen.ZERO, new Yen(3_000_000)), new Yen(5_000_000));

        assertThat(preview.then().left()).isEqualTo(new Yen(5_000_000));
        assertThat(preview.more()).containsExactly(new Yen(5_000_000), Yen.ZERO, Yen.ZERO);
        assertThat(preview.refusal()).isEmpty();
    }

    private static Optional<Movement> refusal(Account account, Payment payment) {
        return Change.payment(payment).refusal(account);
    }

    private static Line line(Kind kind, long paid, long reserved, long deductible) {
        var claim = new CaseNumber("K-2026-000001");
        return new Line(
                1,
                1,
                kind,
                claim,
                claim,
                new Yen(paid),
                new Yen(reserved),
                new Yen(deductible),
                new Balance(new Yen(10_000_000), new Yen(paid), Yen.ZERO),
                OptionalLong.empty(),
                Actor.SYSTEM,
                Instant.EPOCH);
    }

    private static Account account(long paid, long reserved, long deductible) {
        return new Account(
                new CaseNumber("K-2026-000001"),
                1,
                new Yen(10_000_000),
                new Yen(paid),
                new Yen(reserved),
                new Yen(deductible),
                DEDUCTIBLE,
                Yen.ZERO);
    }
}
