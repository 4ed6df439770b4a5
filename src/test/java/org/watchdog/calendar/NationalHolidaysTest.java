package org.watchdog.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Words;

@DisplayName("The national holidays by the law's rules")
class NationalHolidaysTest {

    private static final Words JA = Words.in(Language.JA);

    @Test
    @DisplayName("are the same, day by day and by name, as in an independent source from 1980 to 2050")
    void second_source() throws IOException {
        var second = secondSource();

        var differences = new ArrayList<String>();
        for (var day = LocalDate.of(1980, 1, 1); day.getYear() <= 2050; day = day.plusDays(1)) {
            var ours = NationalHolidays.on(day).map(h -> Reason.of(h).say(JA)).orElse("-");
            var theirs = second.getOrDefault(day, "-");
            if (!ours.equals(theirs)) {
                differences.add(day + " ours " + ours + ", theirs " + theirs);
            }
        }

        assertThat(second).hasSize(1198);
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-06, 振替休日",
        "2026-09-22, 国民の休日",
        "2027-03-22, 振替休日",
        "2015-05-06, 振替休日",
        "2019-04-30, 国民の休日",
        "2019-05-01, 即位の日",
        "2019-05-02, 国民の休日",
        "2019-10-22, 即位礼正殿の儀",
        "2020-02-23, 天皇誕生日",
        "2020-02-24, 振替休日",
        "2020-07-23, 海の日",
        "2020-07-24, スポーツの日",
        "2020-08-10, 山の日",
        "2021-07-22, 海の日",
        "2021-07-23, スポーツの日",
        "2021-08-08, 山の日",
        "2021-08-09, 振替休日",
        "2026-02-23, 天皇誕生日",
        "2026-03-20, 春分の日",
        "2026-09-23, 秋分の日",
        "1988-05-04, 国民の休日",
        "1989-02-24, 大喪の礼",
        "1990-11-12, 即位礼正殿の儀",
        "1993-06-09, 結婚の儀",
        "2019-10-14, 体育の日"
    })
    @DisplayName("know the days that a table of fixed dates gets wrong")
    void named_days(LocalDate day, String name) {
        assertThat(NationalHolidays.on(day).map(h -> Reason.of(h).say(JA))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-12-23",
                "2019-02-23",
                "2020-07-20",
                "2020-08-11",
                "2020-10-12",
                "2021-07-19",
                "2021-08-11",
                "2021-10-11",
                "2026-12-23",
                "1985-05-04",
                "2006-05-06"
            })
    @DisplayName("do not keep a day that the law has moved or had not yet made")
    void no_holiday(LocalDate day) {
        assertThat(NationalHolidays.on(day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2051-03-21, 2051-09-23", "2060-03-20, 2060-09-22", "2092-03-19, 2092-09-22", "2099-03-20, 2099-09-23"})
    @DisplayName("reach the forecast equinoxes of 2051 to 2099")
    void equinoxes(LocalDate spring, LocalDate autumn) {
        assertThat(NationalHolidays.on(spring)).contains(NationalHoliday.VERNAL_EQUINOX_DAY);
        assertThat(NationalHolidays.on(autumn)).contains(NationalHoliday.AUTUMNAL_EQUINOX_DAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1979, 2100})
    @DisplayName("refuse to guess for a year whose equinoxes are not known")
    void outside(int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NationalHolidays.of(year))
                .withMessageContaining(String.valueOf(year));
    }

    @ParameterizedTest
    @EnumSource(NationalHoliday.class)
    @DisplayName("each have a name in both languages")
    void names(NationalHoliday holiday) {
        assertThat(JA.find("calendar.reason." + holiday)).isPresent();
        assertThat(Words.in(Language.EN).find("calendar.reason." + holiday)).isPresent();
    }

    /** The second source, its names put as the law has them: it says after which holiday a substitute is one. */
    private static Map<LocalDate, String> secondSource() throws IOException {
        var days = new TreeMap<LocalDate, String>();
        var file = requireNonNull(
                NationalHolidaysTest.class.getResourceAsStream("national-holidays.csv"), "second source");
        try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var day = LocalDate.parse(line.substring(0, 10));
                days.put(day, byTheLaw(day, line.substring(11)));
            });
        }
        return days;
    }

    private static String byTheLaw(LocalDate day, String name) {
        if (name.endsWith(" 振替休日")) {
            return "振替休日";
        }
        return switch (name) {
            case "休日" -> "国民の休日";
            case "休日（祝日扱い）" -> day.getMonthValue() == 5 ? "即位の日" : "即位礼正殿の儀";
            case "体育の日（スポーツの日）" -> "体育の日";
            default -> name;
        };
    }
}
