package org.watchdog.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Errand;

/**
 * An open human task of a case.
 *
 * <p>It opens when the case comes to it in its drawing and is then on offer to one or more groups. Somebody of a group
 * claims it, hands it on or puts it back, and completes it; or the case goes another way and the task ends by itself.
 * It is here only while open. Who holds it is changed by one conditional statement of {@link Tasks}, because many may
 * want it at once.
 */
@Entity
@Table(name = "worklist_task")
public class Task {

    /** The engine's own default, in the middle of 0 to 100; nothing in the rule book ranks tasks (DEFAULT). */
    static final int USUAL_PRIORITY = 50;

    /** What must be done the same day, before all else (R-DEF-08). */
    static final int URGENT = 100;

    @Id
    private String id;

    private String kind;
    private String words;

    @Column(name = "case_number")
    private CaseNumber caseNumber;

    @Column(name = "licensee_id")
    private @Nullable LicenseeId licenseeId;

    @Enumerated(EnumType.STRING)
    private @Nullable Scheme scheme;

    private String roles;
    private @Nullable UserId assignee;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private int priority;

    /** Where its holder does it, if it waits for him alone; such a task is never stored. */
    @Transient
    private @Nullable String page;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled by JPA
    protected Task() {}

    /**
     * A task that has just opened.
     *
     * @param words name of its step, which is the key of its own name; the labels of its form stand below it
     */
    @SuppressWarnings("TooManyParameters") // a row has as many columns
    Task(
            String id,
            String kind,
            String words,
            CaseNumber caseNumber,
            Optional<LicenseeId> licenseeId,
            Optional<Scheme> scheme,
            Set<Role> groups,
            Instant createdAt,
            LocalDate dueOn,
            int priority) {
        this.id = id;
        this.kind = kind;
        this.words = words;
        this.caseNumber = caseNumber;
        this.licenseeId = licenseeId.orElse(null);
        this.scheme = scheme.orElse(null);
        this.roles = groups.stream().sorted().map(Role::name).collect(Collectors.joining(","));
        this.createdAt = createdAt;
        this.dueOn = dueOn;
        this.priority = priority;
    }

    /** What waits for one person alone: he holds it from its beginning, and nobody else can. */
    static Task personal(
            Errand errand, String words, Optional<LicenseeId> licensee, Optional<Scheme> scheme, UserId holder) {
        var task = new Task(
                errand.id(),
                errand.kind(),
                words,
                errand.caseNumber(),
                licensee,
                scheme,
                Set.of(errand.role()),
                errand.since(),
                errand.dueOn(),
                USUAL_PRIORITY);
        task.assignee = holder;
        task.claimedAt = errand.since();
        task.page = errand.page();
        return task;
    }

    public String id() {
        return id;
    }

    /** The page where its holder does it, of a task that waits for him alone; empty for one of a drawing. */
    public Optional<String> page() {
        return Optional.ofNullable(page);
    }

    /** Whether it waits for its holder alone, and so can neither be put back nor handed on. */
    public boolean isPersonal() {
        return page != null;
    }

    /** The task's id in the drawing. */
    public String kind() {
        return kind;
    }

    /** Key of the task's name. */
    public String words() {
        return words;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public Optional<LicenseeId> licenseeId() {
        return Optional.ofNullable(licenseeId);
    }

    public Optional<Scheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    /** The groups that may do it, in the order of the roles. */
    public Set<Role> groups() {
        var groups = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.split(","))
                .filter(r -> !r.isEmpty())
                .map(Role::valueOf)
                .forEach(groups::add);
        return groups;
    }

    /** Who claimed it; empty while it is on offer. */
    public Optional<UserId> assignee() {
        return Optional.ofNullable(assignee);
    }

    /** When it was claimed (business time); empty while it is on offer. */
    public Optional<Instant> claimedAt() {
        return Optional.ofNullable(claimedAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The last day by which it should be done. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** 0 to 100, the higher the sooner. */
    public int priority() {
        return priority;
    }

    /** Whether it must be done the same day, before all else. */
    public boolean isUrgent() {
        return priority == URGENT;
    }

    /** Whether its day is over. */
    public boolean overdue(LocalDate today) {
        return dueOn.isBefore(today);
    }

    public boolean heldBy(UserId user) {
        return user.equals(assignee);
    }

    /** Whether the caller is in one of its groups. */
    public boolean isFor(Caller caller) {
        return groups().stream().anyMatch(caller.roles()::contains);
    }

    /** The lists it stands in now. */
    List<String> lists() {
        var own = assignee()
                .map(user -> List.of(View.listOf(user)))
                .orElseGet(() -> groups().stream().map(View::listOf).toList());
        return Stream.concat(Stream.of(View.EVERYTHING), own.stream()).toList();
    }
}
