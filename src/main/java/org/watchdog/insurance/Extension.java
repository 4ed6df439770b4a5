package org.watchdog.insurance;

/** Why the insurer may check longer than 30 days (R-INS-10, DEFAULT days). If several hold, the longest counts. */
public enum Extension {
    POLICE(180),
    EXPERT(90),
    DISASTER(60),
    OVERSEAS(180);

    private final int days;

    Extension(int days) {
        this.days = days;
    }

    /** From the day on which the claim was complete, that day included. */
    public int days() {
        return days;
    }
}
