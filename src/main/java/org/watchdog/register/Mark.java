package org.watchdog.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.watchdog.kernel.Scheme;

/**
 * A mark that was granted to a holder, from its first to its last valid day. A value: a change makes another one.
 *
 * <p>It ends by itself after its last day, whatever was decided before.
 */
@Embeddable
public class Mark {

    @Enumerated(EnumType.STRING)
    private Scheme scheme;

    private String number;

    @Enumerated(EnumType.STRING)
    private MarkStatus status;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Mark() {}

    private Mark(Scheme scheme, String number, MarkStatus status, LocalDate validFrom, LocalDate validTo) {
        if (number.isBlank() || validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("a mark has a number, and ends after it began");
        }
        this.scheme = scheme;
        this.number = number;
        this.status = status;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** A mark just granted, with its registration number; both days are valid ones. */
    public static Mark granted(Scheme scheme, String number, LocalDate validFrom, LocalDate validTo) {
        return new Mark(scheme, number, MarkStatus.ACTIVE, validFrom, validTo);
    }

    /** One that has ended stays as it is. */
    Mark suspended() {
        return status == MarkStatus.ACTIVE ? new Mark(scheme, number, MarkStatus.SUSPENDED, validFrom, validTo) : this;
    }

    /** One that has ended stays as it is. */
    Mark lifted() {
        return status == MarkStatus.SUSPENDED ? new Mark(scheme, number, MarkStatus.ACTIVE, validFrom, validTo) : this;
    }

    /** Ended before its time: that day is the last valid one. */
    Mark ended(LocalDate lastDay) {
        if (status == MarkStatus.ENDED) {
            return this;
        }
        var last = lastDay.isBefore(validTo) ? lastDay : validTo;
        return new Mark(scheme, number, MarkStatus.ENDED, validFrom, last.isBefore(validFrom) ? validFrom : last);
    }

    /** As it stood before it was ended. */
    Mark reinstated(MarkStatus before, LocalDate validUntil) {
        return status == MarkStatus.ENDED ? new Mark(scheme, number, before, validFrom, validUntil) : this;
    }

    /** What was kept of it, whatever the day. */
    MarkStatus keptStatus() {
        return status;
    }

    public Scheme scheme() {
        return scheme;
    }

    /** The registration number, as the scheme writes it. */
    public String number() {
        return number;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    /** How it stands on that day. */
    public MarkStatus statusOn(LocalDate day) {
        return validTo.isBefore(day) ? MarkStatus.ENDED : status;
    }

    /** Whether it has begun: a mark granted for later is not shown before. */
    boolean begunOn(LocalDate day) {
        return !validFrom.isAfter(day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mark mark
                && scheme == mark.scheme
                && number.equals(mark.number)
                && status == mark.status
                && validFrom.equals(mark.validFrom)
                && validTo.equals(mark.validTo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, number);
    }
}
