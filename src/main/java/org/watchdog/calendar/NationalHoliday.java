package org.watchdog.calendar;

/**
 * A holiday by the Act on National Holidays (Act 178 of 1948) or a law made for one day. The names in both languages
 * are the messages {@code calendar.reason.<word>}; the word is what a kept explanation holds.
 */
public enum NationalHoliday {
    NEW_YEARS_DAY,
    COMING_OF_AGE_DAY,
    FOUNDATION_DAY,
    EMPERORS_BIRTHDAY,
    VERNAL_EQUINOX_DAY,
    SHOWA_DAY,
    CONSTITUTION_DAY,
    GREENERY_DAY,
    CHILDRENS_DAY,
    MARINE_DAY,
    MOUNTAIN_DAY,
    RESPECT_FOR_THE_AGED_DAY,
    AUTUMNAL_EQUINOX_DAY,
    /** The name until 2019; since 2020 {@link #SPORTS_DAY}. */
    HEALTH_AND_SPORTS_DAY,
    SPORTS_DAY,
    CULTURE_DAY,
    LABOUR_THANKSGIVING_DAY,

    /** 24 February 1989, the funeral of the Showa Emperor. */
    IMPERIAL_FUNERAL,
    /** 12 November 1990 and 22 October 2019. */
    ENTHRONEMENT_CEREMONY,
    /** 9 June 1993. */
    IMPERIAL_WEDDING,
    /** 1 May 2019. */
    ACCESSION_DAY,

    /** Art. 3(2): in place of a holiday that falls on a Sunday. */
    SUBSTITUTE_HOLIDAY,
    /** Art. 3(3): a day with a holiday before and after it. */
    SANDWICHED_HOLIDAY
}
