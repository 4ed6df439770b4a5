package org.watchdog.sanction;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.watchdog.casefile.Clocks;
import org.watchdog.committee.Papers;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.sanction.Imposed.State;
import org.watchdog.sanction.Objection.Effect;
import org.watchdog.sanction.Objection.Outcome;
import org.watchdog.sanction.SanctionTold.Occasion;
import org.watchdog.severity.Decided;
import org.watchdog.severity.Decided.By;
import org.watchdog.severity.DecisionBook;
import org.watchdog.severity.Measure;
import org.watchdog.severity.Weight;

/**
 * The objection board judges: confirm, reduce or return; until then the measure stands unless it is stayed (R-OBJ-03).
 */
@Service
@Transactional
public class ObjectionReview {

    private final Measures measures;
    private final Objections objections;
    private final DecisionBook decisions;
    private final Imposing imposing;
    private final RegisterChange register;
    private final SuspensionClocks suspensions;
    private final Papers papers;
    private final Clocks clocks;
    private final Voice voice;

    @Inject
    @SuppressWarnings("TooManyParameters") // where objection, decision and register meet
    ObjectionReview(
            Measures measures,
            Objections objections,
            DecisionBook decisions,
            Imposing imposing,
            RegisterChange register,
            SuspensionClocks suspensions,
            Papers papers,
            Clocks clocks,
            Voice voice) {
        this.measures = measures;
        this.objections = objections;
        this.decisions = decisions;
        this.imposing = imposing;
        this.register = register;
        this.suspensions = suspensions;
        this.papers = papers;
        this.clocks = clocks;
        this.voice = voice;
    }

    /** Whether the measure stands still until the objection is judged. */
    public void decideEffect(CaseNumber number, Effect effect, String reason, Caller by) {
        var imposed = measures.known(number);
        objections.known(number).effect(effect);
        if (effect == Effect.GRANTED && imposed.isAlive()) {
            leave(imposed);
            imposed.stay(clocks.today());
        }
        var text = Voice.WORDS.say("sanction.told.effect." + effect, reason);
        var told = voice.tell(number, Occasion.OBJECTION_EFFECT, text, Optional.empty());
        voice.record(number, by.actor(), "sanction.holderEffectDecided", Voice.saying(told, "effect", effect.name()));
    }

    /** The register is as it was before the measure; a suspension that runs has its end. */
    private void leave(Imposed imposed) {
        if (imposed.state() == State.IN_FORCE) {
            register.restore(imposed);
            if (imposed.measure() == Measure.SUSPENSION) {
                suspensions.endNow(imposed.caseNumber());
            }
        } else {
            suspensions.stop(imposed.caseNumber());
        }
    }

    /** The measure that was objected to. */
    public Imposed objectedTo(CaseNumber number) {
        return measures.known(number);
    }

    /** The measures that are lighter than the one that was objected to; a suspension can also be shortened. */
    public List<Measure> lighter(CaseNumber number) {
        var imposed = measures.known(number);
        var reporter = Group.of(imposed.measure());
        return Weight.open(reporter).stream()
                .filter(measure ->
                        Weight.of(measure, OptionalInt.empty()) <= Weight.of(imposed.measure(), OptionalInt.empty()))
                .filter(measure ->
                        measure != imposed.measure() || Decided.months(measure).isPresent())
                .toList();
    }

    /** Whether it is lighter than the measure that was objected to. */
    public boolean isLighter(CaseNumber number, Measure measure, OptionalInt months) {
        var imposed = measures.known(number);
        return Weight.of(measure, months) < Weight.of(imposed.measure(), imposed.months());
    }

    /** The measure is confirmed, or goes back to be decided again. */
    public void judge(CaseNumber number, Outcome outcome, String reason, Caller by) {
        var noted = voice.note(number, reason, by);
        objections.known(number).judged(outcome, noted, clocks.now().truncatedTo(ChronoUnit.MICROS));
        voice.record(number, by.actor(), "sanction.objectionJudged", Voice.saying(noted, "outcome", outcome.name()));
    }

    /** A lighter measure takes its place. */
    public void reduce(CaseNumber number, Measure measure, OptionalInt months, String reason, Caller by) {
        judge(number, Outcome.REDUCE, reason, by);
        var first = decisions.of(number).orElseThrow();
        var end = measure == Measure.SUSPENSION ? first.endCondition() : Optional.<String>empty();
        var deciders = Set.<UserId>of(by.id());
        decisions.decide(number, new Decided(measure, months, end, reason, By.OBJECTION_BOARD, deciders));
    }

    /** Carries out what the board said, and tells the business. */
    public void apply(CaseNumber number) {
        var imposed = measures.known(number);
        var objection = objections.to(imposed);
        if (objection.isEmpty()) {
            return; // reduced already: a newer measure stands
        }
        var outcome = objection.get().outcome().orElseThrow();
        var reason = objection.get().outcomeMessage().stream()
                .mapToObj(id -> voice.said(number, id))
                .findFirst()
                .orElse("");
        switch (outcome) {
            case CONFIRM -> confirm(imposed);
            case REDUCE -> replace(imposed);
            case RETURN -> {
                withdraw(imposed);
                handOn(objection.get(), reason);
            }
        }
        var measure = decisions.of(number).map(MeasureText::name).orElse("");
        var text = Voice.WORDS.say("sanction.told.outcome." + outcome, measure, reason);
        var told = voice.tell(number, Occasion.OBJECTION_OUTCOME, text, Optional.empty());
        voice.record(
                number, Actor.SYSTEM, "sanction.holderToldOfOutcome", Voice.saying(told, "outcome", outcome.name()));
    }

    private void confirm(Imposed imposed) {
        if (imposed.state() != State.STAYED) {
            return;
        }
        imposed.resume(clocks.today());
        if (imposed.measure() == Measure.REVOCATION) {
            register.revoke(imposed);
        } else if (imposed.measure() == Measure.SUSPENSION) {
            suspensions.beginTonight(imposed.caseNumber());
        }
    }

    private void replace(Imposed old) {
        var entry = decisions.latest(old.caseNumber()).orElseThrow();
        var shortened = old.measure() == Measure.SUSPENSION && entry.decided().measure() == Measure.SUSPENSION;
        if (!shortened && old.isAlive() && old.state() != State.STAYED) {
            leave(old);
        }
        var imposed = imposing.replace(old, entry);
        old.unpublish();
        if (shortened && old.state() == State.IN_FORCE) {
            runAnew(imposed);
        }
        old.end(State.REDUCED, clocks.today());
    }

    private void runAnew(Imposed imposed) {
        if (imposed.lastDay().orElseThrow().isBefore(clocks.today())) {
            suspensions.endNow(imposed.caseNumber());
        } else {
            suspensions.run(imposed.caseNumber(), imposed);
        }
    }

    private void withdraw(Imposed imposed) {
        if (imposed.isAlive() && imposed.state() != State.STAYED) {
            leave(imposed);
        }
        imposed.unpublish();
        imposed.end(State.WITHDRAWN, clocks.today());
        voice.record(
                imposed.caseNumber(),
                Actor.SYSTEM,
                "sanction.withdrawn",
                Map.of("measure", imposed.measure().name()));
    }

    /** Who decides again reads the objection and why the board returned the measure. */
    private void handOn(Objection objection, String reason) {
        var number = objection.caseNumber();
        if (decisions.of(number).filter(first -> first.by() == By.COMMITTEE).isPresent()) {
            var text = Voice.WORDS.say("sanction.paper.objection", voice.said(number, objection.message()), reason);
            papers.add(number, Papers.Kind.OBJECTION, text, Actor.SYSTEM);
        }
    }
}
