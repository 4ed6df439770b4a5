package org.watchdog.sanction;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.committee.Items;
import org.watchdog.committee.Motion;
import org.watchdog.committee.Papers;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.sanction.SanctionTold.Occasion;
import org.watchdog.severity.Established;
import org.watchdog.severity.FactBook;
import org.watchdog.severity.Factor;
import org.watchdog.severity.Measure;

/** Before a suspension or a revocation the business is told of it and heard: 14 days for a statement (R-OBJ-04). */
@Service
@Transactional
public class StatementDesk {

    /** How long a statement may be, in characters. */
    public static final int LONGEST = 20_000;

    /** What is not put to the vote before the business could state its case. */
    private static final Set<Measure> HEARD = Set.of(Measure.SUSPENSION, Measure.REVOCATION);

    private final Cases cases;
    private final Items items;
    private final Papers papers;
    private final FactBook facts;
    private final Notices notices;
    private final Clocks clocks;
    private final Processes processes;
    private final Voice voice;
    private final int days;

    /** @param days for a statement, from the day of the notice, which is not counted (R-OBJ-04, R-DEF-09) */
    @Inject
    StatementDesk(
            Cases cases,
            Items items,
            Papers papers,
            FactBook facts,
            Notices notices,
            Clocks clocks,
            Processes processes,
            Voice voice,
            @ConfigProperty(name = "watchdog.sanction.statement.days", defaultValue = "14") int days) {
        this.cases = cases;
        this.items = items;
        this.papers = papers;
        this.facts = facts;
        this.notices = notices;
        this.clocks = clocks;
        this.processes = processes;
        this.voice = voice;
        this.days = days;
    }

    /** What came of a statement. */
    public enum Taken {
        DONE,
        UNKNOWN,
        /** No measure was announced. */
        NOT_ASKED,
        /** One came already, or its last day is over. */
        LATE,
        INVALID
    }

    /**
     * Tells the business the facts and the measure that is intended, if it is one that it must be heard on; the clock
     * of the statement starts.
     *
     * @return whether it was told
     */
    public boolean announce(CaseNumber number) {
        return items.open(number)
                .flatMap(items::motion)
                .filter(motion -> motion.measure().filter(HEARD::contains).isPresent())
                .map(motion -> {
                    announce(number, motion);
                    return true;
                })
                .orElse(false);
    }

    private void announce(CaseNumber number, Motion motion) {
        var measure = motion.measure().orElseThrow();
        clocks.cancel(number, SanctionStage.STATEMENT);
        var due = clocks.open(
                        number, SanctionStage.STATEMENT, DeadlineRule.days(days), Optional.of("holderStatementDue"))
                .dueOn();
        var name = motion.months().isPresent()
                ? Voice.WORDS.say(
                        "sanction.told.months",
                        MeasureText.name(measure),
                        motion.months().getAsInt())
                : MeasureText.name(measure);
        var text = Voice.WORDS.say("sanction.told.intent", name, factsOf(number), Voice.WORDS.longDay(due));
        var told = voice.tell(number, Occasion.NOTICE_OF_INTENT, text, Optional.of(due));
        notices.add(new Notice(number, measure, motion.months(), clocks.today(), due, told));
        voice.record(
                number,
                Actor.SYSTEM,
                "sanction.holderToldOfIntent",
                Voice.saying(told, "measure", measure.name(), "dueOn", due.toString()));
    }

    /** The facts that were established, each in a line. */
    private String factsOf(CaseNumber number) {
        return facts.of(number)
                .map(Established::facts)
                .map(found -> Stream.of(Factor.values())
                        .map(factor -> Voice.WORDS.say(
                                "sanction.told.fact",
                                Voice.WORDS.say("severity.factor." + factor),
                                value(factor, found.of(factor))))
                        .collect(joining("\n")))
                .orElse("");
    }

    private static String value(Factor factor, Object fact) {
        return fact instanceof Long persons
                ? Voice.WORDS.say("sanction.told.persons", String.format(Locale.ROOT, "%,d", persons))
                : Voice.WORDS.say("severity." + factor.fact() + "." + fact);
    }

    /**
     * Takes a statement, which becomes a paper of the committee; the process goes on in the same transaction.
     *
     * @param sent {@code text}, 1 to {@link #LONGEST} characters; errors are noted in it
     */
    public Taken take(CaseNumber number, Submission sent, Caller by) {
        if (cases.visible(number, by).isEmpty()) {
            return Taken.UNKNOWN;
        }
        var text = sent.requiredText("text", 1, LONGEST);
        if (!sent.errors().isEmpty()) {
            return Taken.INVALID;
        }
        var notice = notices.of(number);
        if (notice.isEmpty()) {
            return Taken.NOT_ASKED;
        }
        if (notice.get().statement().isPresent()) {
            return Taken.LATE;
        }
        if (!processes.tell(number, "statementReceived", Optional.empty())) {
            return Taken.LATE;
        }
        var said = voice.heard(number, text, by);
        notice.get().answered(said, clocks.now().truncatedTo(ChronoUnit.MICROS));
        clocks.meet(number, SanctionStage.STATEMENT);
        voice.record(number, by.actor(), "sanction.holderStated", Voice.saying(said));
        papers.add(number, Papers.Kind.STATEMENT, text, by.actor());
        return Taken.DONE;
    }
}
