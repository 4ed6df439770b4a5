package org.watchdog.register;

/** What a holder does for a living; for the staff's view and the yearly figures. */
public enum Industry {
    INFORMATION_SERVICES,
    RETAIL,
    MANUFACTURING,
    PRINTING,
    TRANSPORT,
    TRAVEL,
    REAL_ESTATE,
    FINANCE,
    MEDICAL_AND_WELFARE,
    EDUCATION,
    STAFFING,
    MEDIA,
    OTHER_SERVICES
}
