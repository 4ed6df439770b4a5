package org.watchdog.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.deliberation.DeliberationSteps;
import org.watchdog.platform.engine.EngineInMemory;
import org.watchdog.platform.engine.Journey;

@DisplayName("A complaint")
class ComplaintProcessTest {

    /** The answers that the drawings ask for. */
    private enum Word {
        ACCEPTED,
        CONTACT_HOLDER_FIRST,
        NEED_MORE_INFORMATION,
        OUT_OF_SCOPE,
        DUPLICATE,
        SUFFICIENT,
        ASK_AGAIN,
        VIOLATION_SUSPECTED,
        SATISFIED,
        UNSATISFIED,
        VIOLATION,
        NO_VIOLATION,
        APPROVED,
        RETURNED,
        GRADED,
        COMMITTEE,
        SUPERVISOR,
        CAUTION,
        NONE,
        MEASURE,
        NO_MEASURE,
        CLOSE,
        NOT_YET,
        UPHELD,
        REOPENED,
        TO_SCREENING,
        TO_INVESTIGATION,
        DONE,
        ANSWERED,
        IS_A_COMPLAINT
    }

    private static EngineInMemory engine;
    private static EngineInMemory belowTheCommittee;

    @BeforeAll
    static void start() {
        var steps = new HashMap<String, Enum<?>>();
        Stream.of(
                        "mergeComplaint",
                        "adviseContact",
                        "referComplaint",
                        "askForMore",
                        "noteNoAnswer",
                        "notifyHolder",
                        "remindHolder",
                        "requestFormally",
                        "orderSiteReview",
                        "reportSilence",
                        "askComplainant",
                        "settleComplaint",
                        "informComplainant",
                        "informOfMeasure",
                        "closeWithdrawn")
                .forEach(step -> steps.put(step, Word.DONE));
        steps.put("reopenCase", Word.TO_INVESTIGATION);
        steps.put("imposeSanction", Word.NO_MEASURE);
        steps.put("gradeSeverity", Word.GRADED);
        steps.put("chooseDecider", Word.COMMITTEE);
        DeliberationSteps.adopting().forEach(steps::putIfAbsent);
        engine = new EngineInMemory(steps);
        steps.put("chooseDecider", Word.SUPERVISOR);
        belowTheCommittee = new EngineInMemory(steps);
    }

    @AfterAll
    static void close() {
        engine.close();
        belowTheCommittee.close();
    }

    @Test
    @DisplayName("is screened first")
    void screened() {
        assertThat(filed().waitsAt()).containsExactly("screenComplaint");
    }

    @Test
    @DisplayName("out of scope: the complainant is told, the holder is not asked, and the case can be closed")
    void out_of_scope() {
        var complaint = filed().answer("screenComplaint", Word.OUT_OF_SCOPE).answer("closeCase", Word.CLOSE);

        assertThat(complaint.path())
                .containsExactly(
                        "filed",
                        "screenComplaint",
                        "screened",
                        "inScope",
                        "informComplainant",
                        "closeCase",
                        "closable",
                        "awaitReviewRequest");
    }

    @Test
    @DisplayName("that is accepted goes to the holder, and waits for the answer")
    void goes_to_the_holder() {
        var complaint = accepted();

        assertThat(complaint.path()).endsWith("notifyHolder", "awaitHolder");
        assertThat(complaint.waitsAt()).containsExactly("awaitHolder");
    }

    @Test
    @DisplayName("comes to review with the holder's answer; a second answer and the clock find nobody waiting")
    void holder_answers() {
        var complaint = accepted();

        assertThat(complaint.tell("holderAnswered")).isTrue();

        assertThat(complaint.path()).endsWith("awaitHolder", "reviewAnswer").doesNotContain("holderAnswerDue");
        assertThat(complaint.tell("holderAnswered")).isFalse();
        assertThat(complaint.tell("holderAnswerDue")).isFalse();
        assertThat(complaint.waitsAt()).containsExactly("reviewAnswer");
    }

    @Test
    @DisplayName("reminds a holder that has not answered, and goes on waiting")
    void reminder() {
        var complaint = accepted();

        assertThat(complaint.tell("holderReminderDue")).isTrue();

        assertThat(complaint.path()).endsWith("holderReminderDue", "remindHolder", "reminded");
        assertThat(complaint.waitsAt()).containsExactly("awaitHolder");
        assertThat(complaint.tell("holderAnswered")).isTrue();
        assertThat(complaint.waitsAt()).containsExactly("reviewAnswer");
    }

    @Test
    @DisplayName("climbs the ladder while the holder keeps silent, up to those who decide on measures (R-ACC-03)")
    void ladder_of_silence() {
        var complaint = accepted();

        assertThat(complaint.tell("holderAnswerDue")).isTrue();
        assertThat(complaint.waitsAt()).containsExactly("awaitFormalAnswer");
        assertThat(complaint.tell("holderFormalAnswerDue")).isTrue();
        assertThat(complaint.waitsAt()).containsExactly("awaitLastAnswer");
        assertThat(complaint.tell("holderLastAnswerDue")).isTrue();

        assertThat(complaint.path())
                .endsWith(
                        "holderLastAnswerDue",
                        "reportSilence",
                        "deliberation",
                        "committeeNeeded",
                        "raiseItem",
                        "prepareItem");
        assertThat(complaint.tell("holderAnswered")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("comes to review from whatever rung of the ladder the holder answers at")
    void answer_from_the_ladder(int rung) {
        var complaint = accepted();
        List.of("holderAnswerDue", "holderFormalAnswerDue").subList(0, rung).forEach(complaint::tell);

        assertThat(complaint.tell("holderAnswered")).isTrue();

        assertThat(complaint.waitsAt()).containsExactly("reviewAnswer");
        assertThat(complaint.tell("holderAnswerDue")).isFalse();
        assertThat(complaint.tell("holderLastAnswerDue")).isFalse();
    }

    @Test
    @DisplayName("waits while the business is asked first, and is screened again when the complainant comes back")
    void contact_first() {
        var complaint = filed().answer("screenComplaint", Word.CONTACT_HOLDER_FIRST);
        assertThat(complaint.waitsAt()).containsExactly("awaitContact");

        assertThat(complaint.tell("contactMade")).isTrue();

        assertThat(complaint.waitsAt()).containsExactly("screenComplaint");
        assertThat(complaint.tell("contactDue")).isFalse();
    }

    @Test
    @DisplayName("is left to the business when nothing more is heard")
    void referred() {
        var complaint = filed().answer("screenComplaint", Word.CONTACT_HOLDER_FIRST);

        assertThat(complaint.tell("contactDue")).isTrue();

        assertThat(complaint.path()).endsWith("contactDue", "referComplaint", "informComplainant", "closeCase");
    }

    @Test
    @DisplayName("waits for what is missing as often as it is asked for, and ends without a reply")
    void more_information() {
        var complaint = filed().answer("screenComplaint", Word.NEED_MORE_INFORMATION);
        assertThat(complaint.tell("informationGiven")).isTrue();
        complaint.answer("screenComplaint", Word.NEED_MORE_INFORMATION);
        assertThat(complaint.waitsAt()).containsExactly("awaitInformation");

        assertThat(complaint.tell("informationDue")).isTrue();

        assertThat(complaint.path()).endsWith("informationDue", "noteNoAnswer", "informComplainant", "closeCase");
    }

    @Test
    @DisplayName("that is handled already is joined with the other case")
    void duplicate() {
        var complaint = filed().answer("screenComplaint", Word.DUPLICATE);

        assertThat(complaint.path()).endsWith("mergeComplaint", "informComplainant", "closeCase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"screenComplaint", "awaitContact", "awaitHolder", "awaitFormalAnswer", "reviewAnswer"})
    @DisplayName("ends at once when it is withdrawn, wherever it waits; nothing is left waiting")
    void withdrawn(String place) {
        var complaint = filed();
        switch (place) {
            case "awaitContact" -> complaint.answer("screenComplaint", Word.CONTACT_HOLDER_FIRST);
            case "awaitHolder", "awaitFormalAnswer", "reviewAnswer" ->
                complaint.answer("screenComplaint", Word.ACCEPTED);
            default -> {
                // it waits there from the beginning
            }
        }
        if (place.equals("awaitFormalAnswer")) {
            complaint.tell("holderAnswerDue");
        }
        if (place.equals("reviewAnswer")) {
            complaint.tell("holderAnswered");
        }
        assertThat(complaint.waitsAt()).containsExactly(place);

        assertThat(complaint.tell("complaintWithdrawn")).isTrue();

        assertThat(complaint.path()).endsWith("closeWithdrawn", "withdrawn");
        assertThat(complaint.waitsAt()).isEmpty();
        assertThat(complaint.hasEnded()).isTrue();
        assertThat(complaint.tell("complaintWithdrawn")).isFalse();
    }

    @Test
    @DisplayName("is over when nobody asks for a review in time (R-WD-08)")
    void no_review() {
        var complaint = closed();

        assertThat(complaint.tell("reviewPeriodOver")).isTrue();

        assertThat(complaint.path()).endsWith("reviewPeriodOver", "closed");
        assertThat(complaint.hasEnded()).isTrue();
    }

    @Test
    @DisplayName("is over when the review upholds its closing")
    void upheld() {
        var complaint = closed();
        assertThat(complaint.tell("reviewRequested")).isTrue();

        complaint.answer("reviewClosing", Word.UPHELD);

        assertThat(complaint.hasEnded()).isTrue();
    }

    @Test
    @DisplayName("is investigated again when the review does not uphold its closing, and can be closed again")
    void reopened() {
        var complaint = closed();
        complaint.tell("reviewRequested");

        complaint.answer("reviewClosing", Word.REOPENED);

        assertThat(complaint.waitsAt()).containsExactly("investigate");
        complaint
                .answer("investigate", Word.NO_VIOLATION)
                .answer("approveFindings", Word.APPROVED)
                .answer("closeCase", Word.CLOSE);
        assertThat(complaint.waitsAt()).containsExactly("awaitReviewRequest");
    }

    @Test
    @DisplayName("does not move when the holder answers in another case")
    void another_case() {
        var complaint = accepted();

        assertThat(accepted().tell("holderAnswered")).isTrue();

        assertThat(complaint.waitsAt()).containsExactly("awaitHolder");
    }

    @Test
    @DisplayName("goes to the holder again as often as the investigator asks")
    void asked_again() {
        var complaint = accepted();

        for (var time = 0; time < 2; time++) {
            complaint.tell("holderAnswered");
            complaint.answer("reviewAnswer", Word.ASK_AGAIN);
            assertThat(complaint.waitsAt()).containsExactly("awaitHolder");
        }

        assertThat(complaint.path()).filteredOn("notifyHolder"::equals).hasSize(3);
    }

    @Test
    @DisplayName("is settled when the complainant is satisfied")
    void satisfied() {
        var complaint = askedIfSettled();

        assertThat(complaint.tell("complainantAnswered", Word.SATISFIED)).isTrue();

        assertThat(complaint.path()).endsWith("satisfied", "settleComplaint", "informComplainant", "closeCase");
    }

    @Test
    @DisplayName("is settled when the complainant keeps silent until the clock falls due (R-WD-08)")
    void complainant_silent() {
        var complaint = askedIfSettled();

        assertThat(complaint.tell("complainantAnswerDue")).isTrue();

        assertThat(complaint.path())
                .endsWith("complainantAnswerDue", "settleComplaint", "informComplainant", "closeCase");
        assertThat(complaint.tell("complainantAnswered", Word.UNSATISFIED)).isFalse();
        assertThat(complaint.waitsAt()).containsExactly("closeCase");
    }

    @Test
    @DisplayName("is investigated when the complainant is not satisfied")
    void unsatisfied() {
        var complaint = askedIfSettled();

        complaint.tell("complainantAnswered", Word.UNSATISFIED);

        assertThat(complaint.path()).endsWith("satisfied", "investigate").doesNotContain("settleComplaint");
    }

    @Test
    @DisplayName("goes back to the investigator as often as the supervisor returns the findings")
    void findings_returned() {
        var complaint = suspicious();

        complaint.answer("investigate", Word.NO_VIOLATION).answer("approveFindings", Word.RETURNED);
        assertThat(complaint.waitsAt()).containsExactly("investigate");

        complaint.answer("investigate", Word.VIOLATION).answer("approveFindings", Word.APPROVED);
        assertThat(complaint.waitsAt()).containsExactly("establishFacts");
    }

    @Test
    @DisplayName("without a violation ends with telling the complainant")
    void no_violation() {
        var complaint = suspicious().answer("investigate", Word.NO_VIOLATION).answer("approveFindings", Word.APPROVED);

        assertThat(complaint.path()).endsWith("violationFound", "informComplainant", "closeCase");
    }

    @Test
    @DisplayName("with a violation goes before the committee, and ends with telling the complainant")
    void violation() {
        var complaint = suspicious().answer("investigate", Word.VIOLATION).answer("approveFindings", Word.APPROVED);

        DeliberationSteps.through(complaint.answer("establishFacts", Word.DONE));

        assertThat(complaint.path())
                .containsSubsequence(
                        "establishFacts",
                        "gradeSeverity",
                        "chooseDecider",
                        "deciderChosen",
                        "deliberation",
                        "prepareItem")
                .endsWith(
                        "heedDecision",
                        "committeeDecided",
                        "informOfMeasure",
                        "sanction",
                        "measureDecided",
                        "imposeSanction",
                        "imposed",
                        "noMeasure",
                        "closeCase");
    }

    @ParameterizedTest
    @EnumSource(names = {"CAUTION", "NONE"})
    @DisplayName("with a violation below the level of the committee is left to a supervisor: a caution, or nothing")
    void minor_violation(Word measure) {
        var complaint = suspicious(belowTheCommittee)
                .answer("investigate", Word.VIOLATION)
                .answer("approveFindings", Word.APPROVED)
                .answer("establishFacts", Word.DONE);
        assertThat(complaint.waitsAt()).containsExactly("decideMinorMeasure");

        complaint.answer("decideMinorMeasure", measure);

        assertThat(complaint.path())
                .contains("decideMinorMeasure", "informOfMeasure", "sanction")
                .endsWith("closeCase");
    }

    @Test
    @DisplayName("stays open until the supervisor finds that it can be closed")
    void not_yet() {
        var complaint = filed().answer("screenComplaint", Word.OUT_OF_SCOPE);

        complaint.answer("closeCase", Word.NOT_YET);
        assertThat(complaint.waitsAt()).containsExactly("closeCase");

        complaint.answer("closeCase", Word.CLOSE);
        assertThat(complaint.waitsAt()).containsExactly("awaitReviewRequest");
    }

    @Test
    @DisplayName("leaves nothing in the engine but the answers of its tasks and waits (promise 7)")
    void only_answers() {
        var complaint = askedIfSettled();

        complaint.tell("complainantAnswered", Word.UNSATISFIED);

        assertThat(complaint.variables())
                .containsExactly(
                        "askComplainant", "awaitComplainant", "notifyHolder", "reviewAnswer", "screenComplaint");
    }

    @Test
    @DisplayName("that is only an inquiry ends with its answer")
    void inquiry() {
        var inquiry = engine.start("complaint-inquiry").answer("answerInquiry", Word.ANSWERED);

        assertThat(inquiry.path()).containsExactly("asked", "answerInquiry", "inquiryAnswered", "answered");
        assertThat(inquiry.hasEnded()).isTrue();
    }

    @Test
    @DisplayName("that came as an inquiry goes the whole way under the same number, and messages find it")
    void inquiry_is_a_complaint() {
        var complaint = engine.start("complaint-inquiry")
                .answer("answerInquiry", Word.IS_A_COMPLAINT)
                .answer("screenComplaint", Word.ACCEPTED);

        assertThat(complaint.tell("holderAnswered")).isTrue();
        complaint.answer("reviewAnswer", Word.SUFFICIENT);
        assertThat(complaint.tell("complainantAnswerDue")).isTrue();
        complaint.answer("closeCase", Word.CLOSE).tell("reviewPeriodOver");

        assertThat(complaint.path()).endsWith("closed", "handledAsComplaint");
        assertThat(complaint.hasEnded()).isTrue();
    }

    private static Journey filed() {
        return engine.start("complaint");
    }

    private static Journey closed() {
        return filed().answer("screenComplaint", Word.OUT_OF_SCOPE).answer("closeCase", Word.CLOSE);
    }

    private static Journey accepted() {
        return filed().answer("screenComplaint", Word.ACCEPTED);
    }

    private static Journey askedIfSettled() {
        var complaint = accepted();
        complaint.tell("holderAnswered");
        return complaint.answer("reviewAnswer", Word.SUFFICIENT);
    }

    private static Journey suspicious() {
        return suspicious(engine);
    }

    private static Journey suspicious(EngineInMemory engine) {
        var complaint = engine.start("complaint").answer("screenComplaint", Word.ACCEPTED);
        complaint.tell("holderAnswered");
        return complaint.answer("reviewAnswer", Word.VIOLATION_SUSPECTED);
    }
}
