package org.watchdog.sanction;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.severity.DecisionBook;
import org.watchdog.severity.Measure;

/**
 * A measure from the day on which it was imposed.
 *
 * <p>Most take effect at once and stay as they are. A suspension begins at midnight, runs to its last day, and ends by
 * itself or is lifted earlier. An objection may stay it; the board then confirms it, reduces it (another measure takes
 * its place) or returns it (it is withdrawn, and decided again).
 */
@Entity
@Table(name = "sanction_measure")
public class Imposed {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "case_number")
    private CaseNumber caseNumber;

    @Column(name = "decision_id")
    private long decision;

    private @Nullable LicenseeId licensee;

    private String schemes;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private @Nullable Integer months;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "imposed_on")
    private LocalDate imposedOn;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Column(name = "stayed_on")
    private @Nullable LocalDate stayedOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "public")
    private boolean published;

    @Version
    private int version;

    /** How a measure stands. */
    public enum State {
        /** A suspension that begins at the next midnight. */
        TO_COME,
        IN_FORCE,
        /** An objection has suspensive effect. */
        STAYED,
        /** A suspension that ran to its last day. */
        ENDED,
        /** A suspension that was lifted early (R-PMK510-05). */
        LIFTED,
        /** The board put a lighter measure in its place. */
        REDUCED,
        /** The board returned it. */
        WITHDRAWN
    }

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Imposed() {}

    Imposed(
            CaseNumber number,
            DecisionBook.Entry entry,
            Optional<LicenseeId> holder,
            List<Scheme> marks,
            LocalDate today,
            boolean published) {
        var decided = entry.decided();
        this.caseNumber = number;
        this.decision = entry.id();
        this.licensee = holder.orElse(null);
        this.schemes = marks.stream().map(Scheme::name).collect(joining(","));
        this.measure = decided.measure();
        this.months = decided.months().isPresent() ? decided.months().getAsInt() : null;
        this.state = State.IN_FORCE;
        this.imposedOn = today;
        this.firstDay = today;
        this.published = published;
    }

    /** A suspension waits for its first day, from 00:00 (R-NAP-14). */
    void suspends(LocalDate first, LocalDate last) {
        state = State.TO_COME;
        firstDay = first;
        lastDay = last;
    }

    /** A suspension takes the place of a longer one: it began when that one did. */
    void suspendsSince(LocalDate first, LocalDate last) {
        suspends(first, last);
        state = State.IN_FORCE;
    }

    void begin() {
        state = State.IN_FORCE;
    }

    void end(State how, LocalDate day) {
        state = how;
        endedOn = day;
        stayedOn = null;
    }

    void stay(LocalDate day) {
        state = State.STAYED;
        stayedOn = day;
    }

    /** It has effect again; of a suspension those days are made up for that had not run when it was stayed. */
    void resume(LocalDate today) {
        if (lastDay != null) {
            var served = served(today);
            var whole = ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
            firstDay = served == 0 ? today.plusDays(1) : firstDay;
            lastDay = today.plusDays(whole - served);
        }
        state = lastDay == null ? State.IN_FORCE : State.TO_COME;
        stayedOn = null;
    }

    /** How many days of a suspension have run, seen from this day; the day itself is not over. */
    long served(LocalDate today) {
        var until = stayedOn == null ? today : stayedOn;
        return state == State.TO_COME || until.isBefore(firstDay) ? 0 : ChronoUnit.DAYS.between(firstDay, until);
    }

    /** It is told to the public no more. */
    void unpublish() {
        published = false;
    }

    long id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    /** The decision in the book of the case. */
    long decision() {
        return decision;
    }

    public Optional<LicenseeId> licensee() {
        return Optional.ofNullable(licensee);
    }

    /** The marks that it touches. */
    public List<Scheme> schemes() {
        return Stream.of(schemes.split(",", -1))
                .filter(word -> !word.isEmpty())
                .map(Scheme::valueOf)
                .toList();
    }

    public Measure measure() {
        return measure;
    }

    public OptionalInt months() {
        return months == null ? OptionalInt.empty() : OptionalInt.of(months);
    }

    public State state() {
        return state;
    }

    public LocalDate imposedOn() {
        return imposedOn;
    }

    /** The first day on which it has effect. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day of a suspension; no other measure has one. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** Since when it is over, if it is. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    public boolean isPublished() {
        return published;
    }

    /** Whether it still binds the business, now or from its first day on. */
    boolean isAlive() {
        return state == State.TO_COME || state == State.IN_FORCE || state == State.STAYED;
    }
}
