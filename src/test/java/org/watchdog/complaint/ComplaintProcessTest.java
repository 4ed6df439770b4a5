package org.watchdog.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchdog.platform.engine.EngineInMemory;
import org.watchdog.platform.engine.Journey;

@DisplayName("A complaint")
class ComplaintProcessTest {

    /** The answers that the drawings ask for. */
    private enum Word {
        ACCEPTED,
        OUT_OF_SCOPE,
        SUFFICIENT,
        ASK_AGAIN,
        VIOLATION_SUSPECTED,
        SATISFIED,
        UNSATISFIED,
        VIOLATION,
        NO_VIOLATION,
        APPROVED,
        RETURNED,
        MEASURE,
        NO_MEASURE,
        CLOSE,
        NOT_YET,
        ANSWERED,
        IS_A_COMPLAINT
    }

    private static EngineInMemory engine;

    @BeforeAll
    static void start() {
        engine = new EngineInMemory("notifyHolder", "askComplainant", "settleComplaint", "informComplainant");
    }

    @AfterAll
    static void close() {
        engine.close();
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
                        "filed", "screenComplaint", "screened", "informComplainant", "closeCase", "closable", "closed");
        assertThat(complaint.hasEnded()).isTrue();
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
    @DisplayName("comes to review when the holder keeps silent until the clock falls due; a late answer does no harm")
    void holder_silent() {
        var complaint = accepted();

        assertThat(complaint.tell("holderAnswerDue")).isTrue();

        assertThat(complaint.path()).endsWith("awaitHolder", "holderAnswerDue", "reviewAnswer");
        assertThat(complaint.tell("holderAnswered")).isFalse();
        assertThat(complaint.waitsAt()).containsExactly("reviewAnswer");
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
        assertThat(complaint.waitsAt()).containsExactly("decideMeasure");
    }

    @Test
    @DisplayName("without a violation ends with telling the complainant")
    void no_violation() {
        var complaint = suspicious().answer("investigate", Word.NO_VIOLATION).answer("approveFindings", Word.APPROVED);

        assertThat(complaint.path()).endsWith("violationFound", "informComplainant", "closeCase");
    }

    @ParameterizedTest
    @EnumSource(names = {"MEASURE", "NO_MEASURE"})
    @DisplayName("with a violation ends with telling the complainant, whatever the measure")
    void violation(Word measure) {
        var complaint = suspicious().answer("investigate", Word.VIOLATION).answer("approveFindings", Word.APPROVED);

        complaint.answer("decideMeasure", measure);

        assertThat(complaint.path()).endsWith("decideMeasure", "informComplainant", "closeCase");
    }

    @Test
    @DisplayName("stays open until the supervisor finds that it can be closed")
    void not_yet() {
        var complaint = filed().answer("screenComplaint", Word.OUT_OF_SCOPE);

        complaint.answer("closeCase", Word.NOT_YET);
        assertThat(complaint.waitsAt()).containsExactly("closeCase");

        complaint.answer("closeCase", Word.CLOSE);
        assertThat(complaint.hasEnded()).isTrue();
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
        complaint.answer("closeCase", Word.CLOSE);

        assertThat(complaint.path()).endsWith("closed", "handledAsComplaint");
        assertThat(complaint.hasEnded()).isTrue();
    }

    private static Journey filed() {
        return engine.start("complaint");
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
        var complaint = accepted();
        complaint.tell("holderAnswered");
        return complaint.answer("reviewAnswer", Word.VIOLATION_SUSPECTED);
    }
}
