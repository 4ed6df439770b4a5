package org.watchdog.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.UserId;
import org.watchdog.severity.Decided;
import org.watchdog.severity.Decided.By;
import org.watchdog.severity.DecisionBook;
import org.watchdog.severity.Measure;

/** A suspension of two months, decided on 20 May 2026, with its notice and an objection to it. */
public final class SampleMeasures {

    public static final CaseNumber NUMBER = new CaseNumber("I-2026-000045");

    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

    private SampleMeasures() {}

    /** It begins on 21 May and ends on 20 July. */
    public static Imposed suspension() {
        var decided = new Decided(
                Measure.SUSPENSION,
                OptionalInt.of(2),
                Optional.of("是正を確かめる"),
                "管理が足りない",
                By.COMMITTEE,
                Set.of(new UserId("member1")));
        var imposed = new Imposed(
                NUMBER,
                new DecisionBook.Entry(1, decided, Instant.EPOCH),
                Optional.of(new LicenseeId("L-000003")),
                List.of(Scheme.PRIVACY_MARK),
                DAY,
                true);
        imposed.suspends(DAY.plusDays(1), LocalDate.of(2026, 7, 20));
        return imposed;
    }

    public static Notice notice() {
        return new Notice(NUMBER, Measure.SUSPENSION, OptionalInt.of(2), DAY.minusDays(20), DAY.minusDays(6), 7);
    }

    public static Objection objection() {
        return new Objection(suspension(), Instant.parse("2026-05-25T01:00:00Z"), Actor.SYSTEM, 8, true);
    }
}
