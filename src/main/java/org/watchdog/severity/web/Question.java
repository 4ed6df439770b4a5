package org.watchdog.severity.web;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.platform.api.Submission;
import org.watchdog.severity.Facts;
import org.watchdog.severity.Facts.Cause;
import org.watchdog.severity.Facts.History;
import org.watchdog.severity.Facts.Kind;
import org.watchdog.severity.Facts.Response;
import org.watchdog.severity.Facts.SecondaryDamage;
import org.watchdog.severity.Grade;
import org.watchdog.severity.Grading;
import org.watchdog.severity.Regime;
import org.watchdog.severity.Reporter;

/** What is asked of the calculator, by JSON or by the form: one reading for both (contract, section 5). */
final class Question {

    /** Where the words of its errors stand. */
    static final String WORDS = "severity.error";

    private Question() {}

    /**
     * The grade that is asked for; empty when {@code asked} now holds errors.
     *
     * @param today the day of decision where none is given
     */
    static Optional<Grade> answer(Submission asked, Grading grading, LocalDate today) {
        var decidedOn = asked.date("decidedOn").orElse(today);
        asked.number("level", 1, 5); // what only another regime uses must be right too, if it is sent
        var grade = switch (asked.word("regime", Regime.class).orElseGet(() -> grading.regime(decidedOn))) {
            case PMK510 -> byFacts(asked, grading, decidedOn);
            case R1_2006 -> byLevel(asked, grading, decidedOn);
            case PMK500_2022 -> Optional.of(grading.withoutLevel());
        };
        return asked.errors().isEmpty() ? grade : Optional.empty();
    }

    private static Optional<Grade> byFacts(Submission asked, Grading grading, LocalDate decidedOn) {
        var reporter = asked.requiredWord("reporter", Reporter.class);
        var facts = new Facts(
                asked.requiredNumber("persons", 0, Facts.MOST_PERSONS),
                asked.requiredWord("data", Kind.class),
                asked.requiredWord("cause", Cause.class),
                asked.requiredFlag("malicious"),
                asked.requiredWord("secondaryDamage", SecondaryDamage.class),
                asked.requiredWord("response", Response.class),
                asked.requiredWord("history", History.class));
        return asked.errors().isEmpty() ? Optional.of(grading.grade(facts, reporter, decidedOn)) : Optional.empty();
    }

    /** The table of 2006 is one for businesses that have the mark. */
    private static Optional<Grade> byLevel(Submission asked, Grading grading, LocalDate decidedOn) {
        var level = (int) asked.requiredNumber("level", 1, 5);
        if (asked.word("reporter", Reporter.class).orElse(Reporter.GRANTED) != Reporter.GRANTED) {
            asked.refuse("reporter", "grantedOnly");
        }
        return asked.errors().isEmpty() ? Optional.of(grading.measureOf2006(level, decidedOn)) : Optional.empty();
    }
}
