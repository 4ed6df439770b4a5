package org.watchdog.committee;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.identity.Recusals;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/**
 * Conflicts of interest: what members declared of their ties to a case, and what is found from their affiliations and
 * waits for a decision.
 */
@Service
public class Conflicts {

    private final EntityManager rows;
    private final Committees committees;
    private final Cases cases;
    private final Recusals recusals;
    private final SealedMotions sealed;

    @Inject
    Conflicts(EntityManager rows, Committees committees, Cases cases, Recusals recusals, SealedMotions sealed) {
        this.rows = rows;
        this.committees = committees;
        this.cases = cases;
        this.recusals = recusals;
        this.sealed = sealed;
    }

    /** What was said of somebody's ties to a case. */
    public enum Stance {
        /** He has none, he says. */
        NONE,
        /** He has, and is recused. */
        CONFLICT,
        /** What was found is no conflict, the secretary or the chair decided. */
        CLEARED
    }

    /**
     * A declaration, his own or of whoever decided it.
     *
     * @param reason of a conflict or a clearance
     */
    public record Declared(UserId user, Stance stance, Optional<String> reason, UserId by, Instant at) {}

    /** Everybody to whom the case is closed. */
    public Set<UserId> recused(CaseNumber number) {
        return recusals.of(number);
    }

    /** What was declared for an item, by user. */
    public Map<UserId, Declared> declared(Item item) {
        @SuppressWarnings("unchecked") // rows of five columns
        List<Object[]> found =
                rows.createNativeQuery("""
                        select user_id, stance, reason_sealed, declared_by, declared_at from committee_declaration
                        where item_id = ? order by user_id""").setParameter(1, item.id()).getResultList();
        return found.stream()
                .map(row -> new Declared(
                        new UserId((String) row[0]),
                        Stance.valueOf((String) row[1]),
                        Optional.ofNullable((byte[]) row[2]).map(bytes -> sealed.openReason(item.caseNumber(), bytes)),
                        new UserId((String) row[3]),
                        Times.instant(row[4])))
                .collect(Collectors.toMap(Declared::user, Function.identity()));
    }

    /** Ties to the business of the case on which nobody has decided yet. */
    public List<Affiliation> undecided(Item item) {
        var licensee = cases.known(item.caseNumber()).licensee();
        if (licensee.isEmpty()) {
            return List.of();
        }
        var found = committees.affiliations(licensee.get());
        if (found.isEmpty()) {
            return List.of();
        }
        var recused = recusals.of(item.caseNumber());
        var declared = declared(item);
        return found.stream()
                .filter(tie -> !recused.contains(tie.user())
                        && Optional.ofNullable(declared.get(tie.user()))
                                .filter(d -> d.stance() == Stance.CLEARED)
                                .isEmpty())
                .toList();
    }

    /** Whether somebody has such a tie. */
    boolean isUndecided(Item item, UserId user) {
        return cases.with(item.caseNumber()).flatMap(Case::licensee).stream()
                        .anyMatch(licensee -> committees.isTied(user, licensee))
                && undecided(item).stream().anyMatch(tie -> tie.user().equals(user));
    }

    /** Writes down what was said; what was said before gives way to it. */
    void write(Item item, UserId user, Stance stance, @Nullable String reason, UserId by, Instant at) {
        rows.createNativeQuery("""
                        insert into committee_declaration (item_id, user_id, stance, reason_sealed, declared_by, declared_at)
                        values (?, ?, ?, ?, ?, ?) on duplicate key update stance = values(stance),
                        reason_sealed = values(reason_sealed), declared_by = values(declared_by),
                        declared_at = values(declared_at)""")
                .setParameter(1, item.id())
                .setParameter(2, user.value())
                .setParameter(3, stance.name())
                .setParameter(4, reason == null ? null : sealed.sealReason(item.caseNumber(), reason))
                .setParameter(5, by.value())
                .setParameter(6, Times.column(at))
                .executeUpdate();
    }
}
