package org.watchdog.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.deliberation.DeliberationSteps;
import org.watchdog.platform.engine.EngineInMemory;
import org.watchdog.platform.engine.Journey;

/** The drawing alone, on the real engine: where an answer or a message leads. */
@DisplayName("An incident")
class IncidentProcessTest {

    /** What people and steps answer in the drawing. */
    private enum Word {
        COMPLETE,
        RETURN_FOR_CORRECTION,
        ALERTED,
        DONE,
        CONFIRM,
        OVERRIDE,
        COMMITTEE,
        SUPERVISOR,
        MEASURE,
        BACK_FOR_FACTS,
        CAUTION,
        NONE,
        ACCEPTED,
        RETURNED,
        CLOSE,
        NOT_YET,
        IMPOSED,
        NO_MEASURE
    }

    private static EngineInMemory minor;
    private static EngineInMemory grave;

    @BeforeAll
    static void start() {
        minor = engine(Word.SUPERVISOR);
        grave = engine(Word.COMMITTEE);
    }

    private static EngineInMemory engine(Word decider) {
        return engine(decider, Word.MEASURE);
    }

    private static EngineInMemory engine(Word decider, Word decision) {
        var steps = new HashMap<String, Enum<?>>();
        Stream.of(
                        "askForCorrection",
                        "noteNoCorrection",
                        "gradeSeverity",
                        "informBusiness",
                        "remindPrevention",
                        "notePreventionMissing",
                        "returnPrevention",
                        "shareWithReviewers",
                        "remindFinalReport",
                        "noteUnreported")
                .forEach(step -> steps.put(step, Word.DONE));
        steps.put("chooseDecider", decider);
        DeliberationSteps.adopting().forEach(steps::putIfAbsent);
        steps.put("heedDecision", decision);
        steps.put("imposeSanction", decider == Word.COMMITTEE ? Word.IMPOSED : Word.NO_MEASURE);
        return new EngineInMemory(steps);
    }

    @AfterAll
    static void close() {
        minor.close();
        grave.close();
    }

    private static Journey reported() {
        return minor.start("incident");
    }

    private static Journey decided() {
        return reported()
                .answer("checkReport", Word.COMPLETE)
                .answer("establishFacts", Word.DONE)
                .answer("reviewGrade", Word.CONFIRM)
                .answer("decideMinorMeasure", Word.CAUTION);
    }

    @Test
    @DisplayName(
            "goes from the check of the report over the facts and the grade to a supervisor, and waits for the report on prevention")
    void straight_way() {
        assertThat(decided().path())
                .containsExactly(
                        "reported",
                        "checkReport",
                        "complete",
                        "establishFacts",
                        "gradeSeverity",
                        "reviewGrade",
                        "chooseDecider",
                        "deciderChosen",
                        "decideMinorMeasure",
                        "informBusiness",
                        "beginSanction",
                        "sanction",
                        "awaitPrevention",
                        "measureDecided",
                        "imposeSanction",
                        "imposed",
                        "noMeasure",
                        "sanctionSettled");
    }

    private static Journey graded(EngineInMemory engine) {
        return engine.start("incident")
                .answer("checkReport", Word.COMPLETE)
                .answer("establishFacts", Word.DONE)
                .answer("reviewGrade", Word.OVERRIDE);
    }

    @Test
    @DisplayName("of a grave level goes before the committee, whose decision the business is told")
    void grave_level() {
        var incident = graded(grave);

        assertThat(incident.waitsAt()).containsExactly("prepareItem");
        assertThat(DeliberationSteps.through(incident).waitsAt()).containsExactly("awaitObjection", "awaitPrevention");
        assertThat(incident.path()).containsSubsequence("deliberation", "heedDecision", "committeeDecided", "sanction");
    }

    @Test
    @DisplayName("on which the committee cannot decide goes back to its facts")
    void back_for_facts() {
        try (var engine = engine(Word.COMMITTEE, Word.BACK_FOR_FACTS)) {
            var incident = DeliberationSteps.through(graded(engine));

            assertThat(incident.waitsAt()).containsExactly("establishFacts");
        }
    }

    @Test
    @DisplayName("is not closed before its measure is settled, and its report on prevention does not wait for that")
    void settled() {
        var incident = DeliberationSteps.through(graded(grave));

        incident.tell("preventionReported");
        incident.answer("verifyPrevention", Word.ACCEPTED);
        assertThat(incident.waitsAt()).containsExactly("awaitObjection");

        assertThat(incident.tell("holderObjectionDue")).isTrue();
        assertThat(incident.waitsAt()).containsExactly("closeCase");
    }

    @Test
    @DisplayName("that lacks something waits for the correction, which is checked again")
    void correction() {
        var incident = reported().answer("checkReport", Word.RETURN_FOR_CORRECTION);

        assertThat(incident.waitsAt()).containsExactly("awaitCorrection");
        assertThat(incident.tell("reportCorrected")).isTrue();
        assertThat(incident.waitsAt()).containsExactly("checkReport");
        assertThat(incident.tell("reportCorrected")).isFalse();
    }

    @Test
    @DisplayName("whose correction does not come is checked as it is")
    void no_correction() {
        var incident = reported().answer("checkReport", Word.RETURN_FOR_CORRECTION);

        incident.tell("holderCorrectionDue");

        assertThat(incident.path()).endsWith("holderCorrectionDue", "noteNoCorrection", "checkReport");
    }

    @Test
    @DisplayName("that calls for an alert has it done beside the rest, at any time and without holding anything up")
    void alert() {
        var incident = reported();

        assertThat(incident.tell("alertDue")).isTrue();

        assertThat(incident.waitsAt()).containsExactlyInAnyOrder("checkReport", "alertGrantingBody");
        incident.answer("checkReport", Word.COMPLETE);
        assertThat(incident.waitsAt()).containsExactlyInAnyOrder("establishFacts", "alertGrantingBody");
        incident.answer("alertGrantingBody", Word.ALERTED);
        assertThat(incident.waitsAt()).containsExactly("establishFacts");
    }

    @Test
    @DisplayName("is reminded of the final report, and its absence is noted, beside whatever is being done")
    void final_report() {
        var incident = reported().answer("checkReport", Word.COMPLETE);

        assertThat(incident.tell("finalReportReminderDue")).isTrue();
        assertThat(incident.tell("finalReportDue")).isTrue();

        assertThat(incident.path()).contains("remindFinalReport", "noteUnreported");
        assertThat(incident.waitsAt()).containsExactly("establishFacts");
    }

    @Test
    @DisplayName("ends when prevention is verified, the reviewers are told and the case can be closed")
    void ends() {
        var incident = decided();
        incident.tell("preventionReported");

        incident.answer("verifyPrevention", Word.ACCEPTED).answer("closeCase", Word.NOT_YET);
        assertThat(incident.waitsAt()).containsExactly("closeCase");
        incident.answer("closeCase", Word.CLOSE);

        assertThat(incident.path())
                .endsWith(
                        "shareWithReviewers",
                        "sanctionSettled",
                        "closeCase",
                        "closable",
                        "closeCase",
                        "closable",
                        "closed");
        assertThat(incident.waitsAt()).isEmpty();
    }

    @Test
    @DisplayName("whose report on prevention is not enough, or does not come, is reminded, noted and asked again")
    void prevention_again() {
        var incident = decided();

        incident.tell("holderPreventionReminderDue");
        assertThat(incident.waitsAt()).containsExactly("awaitPrevention");
        incident.tell("holderPreventionDue");
        assertThat(incident.path()).endsWith("notePreventionMissing", "verifyPrevention");
        incident.answer("verifyPrevention", Word.RETURNED);

        assertThat(incident.path()).endsWith("returnPrevention", "awaitPrevention");
    }
}
