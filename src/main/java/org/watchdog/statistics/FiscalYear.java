package org.watchdog.statistics;

import java.time.LocalDate;
import java.time.Month;

/** The year in which the field counts: from 1 April to 31 March, named after the calendar year it begins in. */
public final class FiscalYear {

    /** The duty to report changed on 1 April 2022; figures before and after it are not compared (rule book 2.1). */
    public static final int BREAK = 2022;

    /** The first year of any figures in the rule book. */
    public static final int FIRST = 2005;

    /** The last one that the calendar knows whole. */
    public static final int LAST = 2098;

    private FiscalYear() {}

    /** The fiscal year of a day in Tokyo. */
    public static int of(LocalDate day) {
        return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
    }
}
