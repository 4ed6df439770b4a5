package org.watchdog.sanction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.sanction.Requirement.Ground;

/**
 * Whether a business may apply at all: the absolute bars, each walked with every one of its conditions (R-NAP-09 to
 * -09c). What was not answered stays open; it is never taken for good.
 *
 * @param findings one for each ground, in the order of the rule book
 */
public record Eligibility(List<Finding> findings) {

    private static final int YEARS_AFTER_A_SENTENCE = 2;
    private static final int YEARS_AFTER_LEAVING_A_GANG = 5;

    /** What a ground, or all of them, come to; the heavier comes first. */
    public enum Verdict {
        /** It may not apply. */
        BARRED,
        /** Something was not answered that decides it. */
        OPEN,
        /** The committee has to deliberate (3.1.4). */
        COMMITTEE,
        /** Nothing stands against it. */
        CLEAR
    }

    /**
     * What one ground comes to.
     *
     * @param broken the conditions that are not met
     * @param unanswered the conditions that decide and were not answered
     * @param from from this day on it bars no more; empty if it does not bar, or no day is known
     */
    public record Finding(
            Ground ground,
            Verdict verdict,
            List<Requirement> broken,
            List<Requirement> unanswered,
            Optional<LocalDate> from) {}

    /**
     * Walks the bars.
     *
     * @param answers yes or no to what was answered
     * @param ended the day on which a sentence, a punishment or a membership ended, where it has
     * @param today the day on which the business would apply
     */
    public static Eligibility of(
            Map<Requirement, Boolean> answers, Map<Requirement, LocalDate> ended, LocalDate today) {
        var walk = new Walk(answers, ended, today);
        return new Eligibility(Arrays.stream(Ground.values()).map(walk::finding).toList());
    }

    /** What all grounds come to. */
    public Verdict verdict() {
        return findings.stream().map(Finding::verdict).min(Verdict::compareTo).orElse(Verdict.OPEN);
    }

    /** From which day the bars have passed by themselves; empty if one of them has no such day, or there is none. */
    public Optional<LocalDate> from() {
        var barring =
                findings.stream().filter(f -> f.verdict() == Verdict.BARRED).toList();
        return barring.stream().allMatch(f -> f.from().isPresent())
                ? barring.stream().flatMap(f -> f.from().stream()).max(LocalDate::compareTo)
                : Optional.empty();
    }

    private record Walk(Map<Requirement, Boolean> answers, Map<Requirement, LocalDate> ended, LocalDate today) {

        Finding finding(Ground ground) {
            var asked = ground.requirements().stream().filter(this::counts).toList();
            var open = asked.stream().filter(r -> !answers.containsKey(r)).toList();
            var ends = new EnumMap<Requirement, Optional<LocalDate>>(Requirement.class);
            asked.stream()
                    .filter(r -> !r.isGate() && answers.containsKey(r) && answers.get(r) != r.good())
                    .forEach(r -> ends.put(r, end(r)));
            ends.values().removeIf(end -> end.filter(day -> !day.isAfter(today)).isPresent());
            var broken = List.copyOf(ends.keySet());
            var from = ends.values().stream().allMatch(Optional::isPresent)
                    ? ends.values().stream().flatMap(Optional::stream).max(LocalDate::compareTo)
                    : Optional.<LocalDate>empty();
            return new Finding(ground, verdict(ground, broken, open), broken, open, from);
        }

        /** Whether it has to be answered: behind a gate only where the gate is open, of a choice only one side. */
        private boolean counts(Requirement requirement) {
            if (requirement.isGate()) {
                return true;
            }
            if (requirement.ground() == Ground.FOREIGN_COMPANY) {
                return isYes(Requirement.FOREIGN_COMPANY);
            }
            if (requirement.ground() != Ground.DATING_BUSINESS) {
                return true;
            }
            if (requirement == Requirement.UNMARRIED_CONFIRMED) {
                return isYes(Requirement.DATING_BUSINESS) && !answers.containsKey(requirement);
            }
            return isYes(Requirement.DATING_BUSINESS)
                    && (!requirement.isAlternative()
                            || Boolean.FALSE.equals(answers.get(Requirement.UNMARRIED_CONFIRMED)));
        }

        private boolean isYes(Requirement requirement) {
            return Boolean.TRUE.equals(answers.get(requirement));
        }

        /** The first day on which it bars no more; years after an end are counted as in the Civil Code (R-NAP-11). */
        private Optional<LocalDate> end(Requirement requirement) {
            var years =
                    requirement == Requirement.ORGANISED_CRIME ? YEARS_AFTER_LEAVING_A_GANG : YEARS_AFTER_A_SENTENCE;
            return requirement.endsByTime()
                    ? Optional.ofNullable(ended.get(requirement)).map(day -> ApplicationBar.afterYears(day, years))
                    : Optional.empty();
        }

        private static Verdict verdict(Ground ground, List<Requirement> broken, List<Requirement> open) {
            if (!broken.isEmpty()) {
                return ground == Ground.PUBLIC_TRUST ? Verdict.COMMITTEE : Verdict.BARRED;
            }
            return open.isEmpty() ? Verdict.CLEAR : Verdict.OPEN;
        }
    }
}
