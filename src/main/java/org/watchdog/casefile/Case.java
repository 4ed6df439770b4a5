package org.watchdog.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;

/**
 * A case from its opening to its closing.
 *
 * <p>It is opened with a number and a key of its own; from then on it is wherever its drawing waits, and its state
 * follows from that place. It may be shown to the holder it is about once the holder is asked. It is closed with a word
 * that says how; after that people may still write, and it moves only if a review opens it again.
 */
@Entity
@Table(name = "casefile_case")
public class Case {

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "closed_as")
    private @Nullable ClosedAs closedAs;

    private String process;

    private @Nullable String element;

    @Enumerated(EnumType.STRING)
    private @Nullable Scheme scheme;

    private @Nullable LicenseeId licensee;

    private @Nullable String site;

    private @Nullable String subject;

    private @Nullable Integer level;

    @Column(name = "shown_to_holder")
    private boolean shownToHolder;

    @Column(name = "wrapped_key")
    private byte[] wrappedKey;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    /** For the entity manager. */
    @SuppressWarnings("NullAway") // filled from the row
    protected Case() {}

    Case(CaseNumber number, Opening opening, byte[] wrappedKey, Instant openedAt) {
        this.number = number.value();
        this.kind = opening.kind();
        this.state = CaseState.SCREENING;
        this.process = opening.process();
        this.scheme = opening.scheme().orElse(null);
        this.licensee = opening.licensee().orElse(null);
        this.site = opening.site().orElse(null);
        this.wrappedKey = wrappedKey.clone();
        this.openedAt = openedAt;
        this.stateSince = openedAt;
    }

    /** Begins the time in the state it is in now, and answers when that in the state before began. */
    Instant begin(Instant now) {
        var before = stateSince;
        stateSince = now;
        return before;
    }

    /** The drawing has come to an element that waits. */
    void waitsAt(String process, String element, Optional<CaseState> state) {
        this.process = process;
        this.element = element;
        state.filter(s -> this.state != CaseState.CLOSED).ifPresent(s -> this.state = s);
    }

    /** The holder that staff found for a site that none was known to have. */
    public void isAbout(LicenseeId holder, Optional<Scheme> mark) {
        this.licensee = holder;
        this.scheme = mark.orElse(null);
    }

    /** From now on the holder it is about may read it. */
    public void showToHolder() {
        this.shownToHolder = true;
    }

    /** How grave it is from now on: 1 to 10. */
    public void gradedAs(int grade) {
        this.level = grade;
    }

    /** It was graded by rules that know no level. */
    public void gradedWithoutLevel() {
        this.level = null;
    }

    /**
     * Ends the case.
     *
     * @return false if it was closed before; then nothing is changed
     */
    boolean close(ClosedAs how, Instant at) {
        if (state == CaseState.CLOSED) {
            return false;
        }
        state = CaseState.CLOSED;
        closedAs = how;
        closedAt = at;
        element = null;
        return true;
    }

    /** The end did not stand: the case is open again, and goes on where its drawing leads. */
    void reopen() {
        state = CaseState.UNDER_REVIEW;
        closedAs = null;
        closedAt = null;
    }

    public CaseNumber number() {
        return new CaseNumber(number);
    }

    public CaseKind kind() {
        return kind;
    }

    public CaseState state() {
        return state;
    }

    public Optional<ClosedAs> closedAs() {
        return Optional.ofNullable(closedAs);
    }

    /** The drawing it is in. */
    public String process() {
        return process;
    }

    /** The element of the drawing where it waits; empty before the process started and after closing. */
    public Optional<String> element() {
        return Optional.ofNullable(element);
    }

    public Optional<Scheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    public Optional<LicenseeId> licensee() {
        return Optional.ofNullable(licensee);
    }

    /** The site as the complainant gave it. */
    public Optional<String> site() {
        return Optional.ofNullable(site);
    }

    /** The staff's own line about it; holds no personal data. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /** How grave it is, 1 to 10; empty while it was not graded, or where the rules know no level. */
    public OptionalInt level() {
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    public boolean isShownToHolder() {
        return shownToHolder;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The case's own key, wrapped by the master key. */
    byte[] wrappedKey() {
        return wrappedKey.clone();
    }
}
