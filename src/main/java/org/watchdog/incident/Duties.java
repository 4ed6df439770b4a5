package org.watchdog.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.watchdog.calendar.Explanation;

/**
 * The three duties that one incident can bring, side by side.
 *
 * @param privacyMark to the mark body; there always is one (R-RPT-01)
 * @param ppc to the Personal Information Protection Commission by APPI art. 26
 * @param myNumberAct to the same by the My Number Act art. 29-4
 */
public record Duties(Duty privacyMark, Duty ppc, Duty myNumberAct, String criteria) {

    /** To whom. */
    public enum To {
        PRIVACY_MARK,
        PPC,
        MY_NUMBER_ACT
    }

    /** What brings it; the words of each stand under {@code incident.trigger}. */
    public enum Trigger {
        ALWAYS(0),
        SPECIAL_CARE(1),
        FINANCIAL_LOSS(2),
        WRONGFUL_PURPOSE(3),
        MANY_PERSONS(4),
        MY_NUMBER_SEEN(0),
        MY_NUMBER_PERSONS(0);

        private final int number;

        Trigger(int number) {
            this.number = number;
        }
    }

    /**
     * One duty.
     *
     * @param triggers what brings it; none if there is nothing to report
     * @param prompt the days between which the prompt report is due, if one is
     * @param finalReport when the final report is due, with its calculation; empty if there is nothing to report
     * @param finalDays 30 or 60; 0 if there is nothing to report
     */
    public record Duty(
            To to, List<Trigger> triggers, Optional<Prompt> prompt, Optional<Explanation> finalReport, int finalDays) {

        public Duty {
            triggers = List.copyOf(triggers);
        }

        public boolean isReportable() {
            return !triggers.isEmpty();
        }

        /** Day 30 or 60 itself, where it is closed and the final report is due later. */
        public Optional<LocalDate> movedFrom() {
            return finalReport.flatMap(
                    due -> Optional.of(due.from().plusDays(finalDays - 1L)).filter(last -> !last.equals(due.dueOn())));
        }

        /** The classes 1 to 4 of the Rule art. 7 that it falls into (R-APPI-01). */
        public List<Integer> classes() {
            return triggers.stream()
                    .map(trigger -> trigger.number)
                    .filter(number -> number > 0)
                    .toList();
        }
    }

    /** From day 3 to day 5, the day of discovery being day 1; neither is moved (R-RPT-04, R-APPI-03). */
    public record Prompt(LocalDate from, LocalDate to) {}
}
