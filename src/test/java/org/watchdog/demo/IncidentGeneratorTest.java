package org.watchdog.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.incident.IncidentReport;
import org.watchdog.incident.IncidentReport.DataItem;
import org.watchdog.incident.IncidentReport.EventClass;
import org.watchdog.incident.IncidentReport.Medium;
import org.watchdog.incident.IncidentReport.Phenomenon;
import org.watchdog.incident.IncidentReport.RootCause;
import org.watchdog.incident.ReadReport;

class IncidentGeneratorTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);

    /** Each is read as the desk reads it, which fails for one that is refused. */
    private static final List<IncidentReport> DRAWN = draw(20_000);

    private static List<IncidentReport> draw(int n) {
        var generator = new IncidentGenerator(2024);
        return Stream.generate(() -> ReadReport.of(generator.next(TODAY), TODAY))
                .limit(n)
                .toList();
    }

    @Test
    @DisplayName("the same seed invents the same reports")
    void theSameSeed() {
        assertThat(draw(50)).isEqualTo(DRAWN.subList(0, 50));
    }

    @Test
    @DisplayName("event classes, phenomena and media come as often as in the fiscal year 2024")
    void sorts() {
        share(41.4, r -> r.eventClass().filter(EventClass.MIS_DELIVERY::equals).isPresent());
        share(29.4, r -> r.eventClass().filter(EventClass.MIS_SENT::equals).isPresent());
        share(11.3, r -> r.eventClass().filter(EventClass.LOSS::equals).isPresent());
        share(
                4.5,
                r -> r.eventClass()
                        .filter(EventClass.UNAUTHORISED_ACCESS::equals)
                        .isPresent());
        share(75.8, r -> r.phenomena().contains(Phenomenon.LEAK));
        share(9.0, r -> r.phenomena().contains(Phenomenon.LOSS));
        share(48.8, r -> r.medium().filter(Medium.PAPER::equals).isPresent());
        share(40.7, r -> r.medium().filter(Medium.ELECTRONIC::equals).isPresent());
    }

    @Test
    @DisplayName("causes and data items, of which a report names several, come as often as in the fiscal year 2024")
    void several() {
        share(46.4, r -> r.causes().contains(RootCause.OPERATION_SLIP));
        share(39.0, r -> r.causes().contains(RootCause.RULE_NOT_FOLLOWED));
        share(35.2, r -> r.causes().contains(RootCause.NO_CHECK));
        share(73.2, r -> r.dataItems().contains(DataItem.NAME));
        share(28.2, r -> r.dataItems().contains(DataItem.ADDRESS));
        share(8.0, r -> r.dataItems().contains(DataItem.CARD));
        share(0.5, r -> r.dataItems().contains(DataItem.MY_NUMBER));
    }

    @Test
    @DisplayName("a third calls for a prompt report, by the published reasons; of several reasons the first counts")
    void promptReports() {
        share(33.5 * 0.580, IncidentGeneratorTest::special);
        share(33.5 * 0.244, r -> !special(r) && financial(r));
        share(33.5 * 0.114, r -> !special(r) && !financial(r) && wrongful(r));
        share(33.5 * 0.062, r -> !special(r) && !financial(r) && !wrongful(r) && r.persons() > 1000);
        share(88.3, r -> r.persons() <= 1000);
        share(0.8, r -> r.persons() > 50_000);
    }

    private static boolean special(IncidentReport report) {
        return report.circumstances().specialCareRequired();
    }

    private static boolean financial(IncidentReport report) {
        return report.circumstances().financialLossPossible();
    }

    private static boolean wrongful(IncidentReport report) {
        return report.circumstances().wrongfulPurposeFeared();
    }

    private static void share(double percent, Predicate<IncidentReport> of) {
        var drawn = 100.0 * DRAWN.stream().filter(of).count() / DRAWN.size();
        assertThat(drawn).isCloseTo(percent, within(Math.max(0.3, percent * 0.04)));
    }
}
