package org.watchdog.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.calendar.OpenDays;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Words;

@DisplayName("The interest of late payments, counted anew,")
class InterestRecountTest {

    private static final LocalDate COMPLETE = LocalDate.of(2026, 5, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 18);

    @Test
    @DisplayName("is what was booked while nothing has changed")
    void agrees() {
        var recount = InterestRecount.of(DUE, new Yen(8_219), List.of(paid(3, 10_000_000, DUE.plusDays(10))));

        assertThat(recount.differs()).isFalse();
        assertThat(recount.items())
                .containsExactly(
                        new InterestRecount.Item(3, DUE.plusDays(10), new Yen(10_000_000), 10, new Yen(8_219)));
    }

    @Test
    @DisplayName("is less after days of obstruction, and the insurer has paid the difference too much")
    void obstructed() {
        var obstructed = new Period(COMPLETE.plusDays(10), COMPLETE.plusDays(14));
        var due = PaymentTerm.of(OpenDays.byLaw(), COMPLETE, PaymentTerm.DAYS, List.of(obstructed))
                .dueOn();

        var recount = InterestRecount.of(due, new Yen(8_219), List.of(paid(3, 10_000_000, DUE.plusDays(10))));

        assertThat(recount.now()).isEqualTo(new Yen(4_109));
        assertThat(recount.difference()).isEqualTo(new Yen(-4_110));
    }

    @Test
    @DisplayName("is more where such days are taken back, of each part payment by its own day")
    void taken_back() {
        var payments = List.of(paid(3, 10_000_000, DUE.plusDays(2)), paid(5, 10_000_000, DUE.plusDays(10)));

        var recount = InterestRecount.of(DUE, new Yen(4_109), payments);

        assertThat(recount.now()).isEqualTo(new Yen(1_643 + 8_219));
        assertThat(recount.difference()).isEqualTo(new Yen(5_753));
    }

    @Test
    @DisplayName("is nothing of payments that were undone: all that was booked was too much")
    void undone() {
        assertThat(InterestRecount.of(DUE, new Yen(279), List.of()).difference())
                .isEqualTo(new Yen(-279));
    }

    @Test
    @DisplayName("is, whatever was paid and when, the sum of what each payment would bear if it were booked now")
    void sum() {
        var random = new Random(17);
        for (int n = 0; n < 1_000; n++) {
            var payments = new ArrayList<Line>();
            var plain = 0L;
            for (int one = 0; one < random.nextInt(4); one++) {
                var yen = 1L + random.nextInt(50_000_000);
                var late = random.nextInt(60) - 20;
                payments.add(paid(one + 1, yen, DUE.plusDays(late)));
                plain += yen * 3 * Math.max(0, late) / 36_500;
            }
            var booked = new Yen(random.nextInt(10_000));

            var recount = InterestRecount.of(DUE, booked, payments);

            assertThat(recount.now()).isEqualTo(new Yen(plain));
            assertThat(recount.difference()).isEqualTo(new Yen(plain).minus(booked));
        }
    }

    /** Shortly after midnight in Tokyo, when it is still the day before elsewhere. */
    private static Line paid(long n, long yen, LocalDate on) {
        var at = on.atTime(0, 10).atZone(Words.TOKYO).toInstant();
        return new Line(
                1,
                n,
                Line.Kind.PAYMENT,
                new CaseNumber("K-2026-000017"),
                new CaseNumber("K-2026-000017"),
                new Yen(yen),
                new Yen(-yen),
                Yen.ZERO,
                new Balance(new Yen(100_000_000), new Yen(yen), Yen.ZERO),
                OptionalLong.empty(),
                Actor.SYSTEM,
                at);
    }
}
