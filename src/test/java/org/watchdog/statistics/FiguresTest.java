package org.watchdog.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.casefile.CaseState;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Words;
import org.watchdog.statistics.Category.PersonsBand;

@DisplayName("The yearly figures")
class FiguresTest {

    @ParameterizedTest
    @CsvSource({"2026-04-01, 2026", "2026-03-31, 2025", "2026-12-31, 2026", "2027-01-01, 2026", "2022-04-01, 2022"})
    @DisplayName("count from April to March")
    void fiscal_year(LocalDate day, int year) {
        assertThat(FiscalYear.of(day)).isEqualTo(year);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("give shares in tenths of a percent, rounded half up, as written out by hand")
    void shares(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            var of = random.nextLong(1, 20_000);
            var count = random.nextLong(0, of + 1);

            assertThat(Figures.permille(count, of))
                    .as("%d of %d", count, of)
                    .isEqualTo(BigDecimal.valueOf(count * 1000)
                            .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                            .longValueExact());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 86400, 10",
        "3, 86400, 3",
        "2, 86400, 5",
        "1, 4319, 0",
        "1, 4320, 1",
        "1000000, 31536000000000, 3650"
    })
    @DisplayName("give the average time in a state in tenths of a day, rounded half up")
    void times(long count, long seconds, long tenths) {
        var time = new Figures.Time(CaseKind.COMPLAINT, CaseState.SCREENING, count, seconds, seconds);

        assertThat(time.averageTenthsOfDays()).isEqualTo(tenths);
    }

    @Test
    @DisplayName("give no share of nothing")
    void nothing() {
        assertThat(Figures.permille(0, 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, UNKNOWN",
        "1, UP_TO_10",
        "10, UP_TO_10",
        "11, UP_TO_100",
        "100, UP_TO_100",
        "101, UP_TO_1000",
        "1000, UP_TO_1000",
        "1001, UP_TO_50000",
        "50000, UP_TO_50000",
        "50001, ABOVE"
    })
    @DisplayName("sort persons into the classes of the statute")
    void bands(long persons, PersonsBand band) {
        assertThat(PersonsBand.of(persons)).isEqualTo(band);
    }

    @Test
    @DisplayName("have a word for everything they count, in both languages")
    void words() {
        for (var language : Language.values()) {
            assertThat(Arrays.stream(Category.values())
                            .flatMap(category -> category.words().stream().map(category::label)))
                    .allSatisfy(key ->
                            assertThat(Words.in(language).find(key)).as(key).isPresent());
        }
    }
}
