package org.watchdog.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static org.watchdog.calendar.NationalHoliday.*;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The national holidays of Japan by the law's own rules: the Act on National Holidays with its amendments since 1980,
 * the one-day laws of 1989, 1990, 1993 and 2019, and the moves for the games of 2020 and 2021.
 *
 * <p>Valid from 1980 to 2099, the years for which the formula of the equinoxes holds; what is in force today is assumed
 * to stay. The days of the equinoxes are fixed by the gazette each February for the next year, so later ones are a
 * forecast; a day that turns out otherwise is put right by an entry of the calendar ({@link CalendarEntry}), which wins
 * over this class. Whoever changes this class also adds an edition of the calendar by a migration: a kept explanation
 * names the edition it was made with.
 */
public final class NationalHolidays {

    /** The first day that is known. */
    public static final LocalDate FIRST = LocalDate.of(1980, 1, 1);

    /** The last day that is known. */
    public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private static final Map<Integer, Map<LocalDate, NationalHoliday>> YEARS = new ConcurrentHashMap<>();

    private final int year;
    private final TreeMap<LocalDate, NationalHoliday> days = new TreeMap<>();

    private NationalHolidays(int year) {
        this.year = year;
    }

    /**
     * The holidays of a year, in their order.
     *
     * @throws IllegalArgumentException for a year before 1980 or after 2099
     */
    public static Map<LocalDate, NationalHoliday> of(int year) {
        if (year < FIRST.getYear() || year > LAST.getYear()) {
            throw new IllegalArgumentException("National holidays are known from 1980 to 2099, not for " + year);
        }
        return YEARS.computeIfAbsent(year, y -> Collections.unmodifiableMap(new NationalHolidays(y).byLaw()));
    }

    /** Which holiday a day is, if it is one; 1980 to 2099. */
    public static Optional<NationalHoliday> on(LocalDate day) {
        return Optional.ofNullable(of(day.getYear()).get(day));
    }

    private Map<LocalDate, NationalHoliday> byLaw() {
        winterAndSpring();
        summerAndAutumn();
        gamesOf2020();
        lawsForOneDay();
        var named = new TreeMap<>(days);
        substitutes(named);
        sandwiched(named);
        return days;
    }

    /** Art. 2, January to May. */
    private void winterAndSpring() {
        put(1, 1, NEW_YEARS_DAY);
        put(year >= 2000 ? monday(1, 2) : on(1, 15), COMING_OF_AGE_DAY);
        put(2, 11, FOUNDATION_DAY);
        put(on(3, equinox(20.8431)), VERNAL_EQUINOX_DAY);
        put(4, 29, year >= 2007 ? SHOWA_DAY : year >= 1989 ? GREENERY_DAY : EMPERORS_BIRTHDAY);
        put(5, 3, CONSTITUTION_DAY);
        if (year >= 2007) {
            put(5, 4, GREENERY_DAY);
        }
        put(5, 5, CHILDRENS_DAY);
    }

    /** Art. 2, July to December, and the Emperor's birthday, which in 2019 there was none. */
    private void summerAndAutumn() {
        if (year >= 1996) {
            put(year >= 2003 ? monday(7, 3) : on(7, 20), MARINE_DAY);
        }
        if (year >= 2016) {
            put(8, 11, MOUNTAIN_DAY);
        }
        put(year >= 2003 ? monday(9, 3) : on(9, 15), RESPECT_FOR_THE_AGED_DAY);
        put(on(9, equinox(23.2488)), AUTUMNAL_EQUINOX_DAY);
        put(year >= 2000 ? monday(10, 2) : on(10, 10), year >= 2020 ? SPORTS_DAY : HEALTH_AND_SPORTS_DAY);
        put(11, 3, CULTURE_DAY);
        put(11, 23, LABOUR_THANKSGIVING_DAY);
        if (year >= 2020) {
            put(2, 23, EMPERORS_BIRTHDAY);
        } else if (year >= 1989 && year <= 2018) {
            put(12, 23, EMPERORS_BIRTHDAY);
        }
    }

    /** Three days moved for the games, in the year they were planned for and in the year they were held. */
    private void gamesOf2020() {
        if (year == 2020 || year == 2021) {
            days.values().removeIf(d -> d == MARINE_DAY || d == MOUNTAIN_DAY || d == SPORTS_DAY);
            put(7, year == 2020 ? 23 : 22, MARINE_DAY);
            put(7, year == 2020 ? 24 : 23, SPORTS_DAY);
            put(8, year == 2020 ? 10 : 8, MOUNTAIN_DAY);
        }
    }

    private void lawsForOneDay() {
        switch (year) {
            case 1989 -> put(2, 24, IMPERIAL_FUNERAL);
            case 1990 -> put(11, 12, ENTHRONEMENT_CEREMONY);
            case 1993 -> put(6, 9, IMPERIAL_WEDDING);
            case 2019 -> {
                put(5, 1, ACCESSION_DAY);
                put(10, 22, ENTHRONEMENT_CEREMONY);
            }
            default -> {
                // no such law
            }
        }
    }

    /** Art. 3(2): the day after a holiday on a Sunday; since 2007 the nearest day after it that is no holiday. */
    private void substitutes(Map<LocalDate, NationalHoliday> named) {
        for (var holiday : named.keySet()) {
            if (holiday.getDayOfWeek() == SUNDAY) {
                var next = holiday.plusDays(1);
                while (year >= 2007 && named.containsKey(next)) {
                    next = next.plusDays(1);
                }
                days.putIfAbsent(next, SUBSTITUTE_HOLIDAY);
            }
        }
    }

    /** Art. 3(3), since the end of 1985: a day between two holidays; a Sunday needs no such rule. */
    private void sandwiched(Map<LocalDate, NationalHoliday> named) {
        for (var holiday : named.keySet()) {
            var between = holiday.plusDays(1);
            if (year >= 1986 && named.containsKey(holiday.plusDays(2)) && between.getDayOfWeek() != SUNDAY) {
                days.putIfAbsent(between, SANDWICHED_HOLIDAY);
            }
        }
    }

    /** The day of the month on which the sun passes the equinox in Japan: the formula for 1980 to 2099. */
    private int equinox(double in1980) {
        int years = year - 1980;
        return (int) (in1980 + 0.242194 * years) - years / 4;
    }

    private LocalDate monday(int month, int which) {
        return on(month, 1).with(dayOfWeekInMonth(which, MONDAY));
    }

    private LocalDate on(int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private void put(int month, int day, NationalHoliday holiday) {
        put(on(month, day), holiday);
    }

    private void put(LocalDate day, NationalHoliday holiday) {
        days.put(day, holiday);
    }
}
