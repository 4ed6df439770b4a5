package org.watchdog.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.platform.engine.EngineInMemory;
import org.watchdog.platform.engine.Journey;

/** The drawing alone, on the real engine: where an answer or a message leads. */
@DisplayName("An insurance claim")
class ClaimProcessTest {

    /** What people and steps answer in the drawing. */
    private enum Word {
        COVERED,
        NOT_COVERED,
        DONE,
        SET,
        NO_LOSS,
        GIVEN,
        REFUSED,
        PAYABLE,
        BELOW_DEDUCTIBLE,
        APPROVED,
        RETURNED,
        CLOSE
    }

    private static EngineInMemory payable;
    private static EngineInMemory small;
    private static EngineInMemory uncovered;

    @BeforeAll
    static void start() {
        payable = engine(Word.COVERED, Word.PAYABLE);
        small = engine(Word.COVERED, Word.BELOW_DEDUCTIBLE);
        uncovered = engine(Word.NOT_COVERED, Word.PAYABLE);
    }

    private static EngineInMemory engine(Word cover, Word settled) {
        var steps = new HashMap<String, Enum<?>>();
        Stream.of("refuseCover", "handOverToInsurer", "recordPayment", "reopenClaim")
                .forEach(step -> steps.put(step, Word.DONE));
        steps.put("checkCover", cover);
        steps.put("settleLoss", settled);
        return new EngineInMemory(steps);
    }

    @AfterAll
    static void close() {
        payable.close();
        small.close();
        uncovered.close();
    }

    private static Journey noticed() {
        return payable.start("insurance-claim");
    }

    private static Journey paid() {
        return noticed()
                .answer("setReserve", Word.SET)
                .answer("recordConsent", Word.GIVEN)
                .answer("approvePayment", Word.APPROVED);
    }

    @Test
    @DisplayName("goes from the reserve over the insurer's consent and another's approval to the payment")
    void to_the_payment() {
        var claim = paid();

        assertThat(claim.path())
                .containsSubsequence(
                        "checkCover",
                        "setReserve",
                        "handOverToInsurer",
                        "recordConsent",
                        "settleLoss",
                        "approvePayment",
                        "recordPayment",
                        "closeClaim");
        assertThat(claim.waitsAt()).containsExactly("closeClaim");
    }

    @Test
    @DisplayName("that is not covered is refused without anybody's work, and can be opened again")
    void not_covered() {
        var claim = uncovered.start("insurance-claim");

        assertThat(claim.path()).contains("refuseCover").doesNotContain("setReserve");
        assertThat(claim.waitsAt()).containsExactly("awaitReopening");
    }

    @Test
    @DisplayName("without a loss is closed and never handed over")
    void no_loss() {
        var claim = noticed().answer("setReserve", Word.NO_LOSS);

        assertThat(claim.waitsAt()).containsExactly("closeClaim");
        assertThat(claim.path()).doesNotContain("handOverToInsurer");
    }

    @Test
    @DisplayName("to which the insurer does not agree goes back to the reserve, and is handed over again")
    void refused_consent() {
        var claim = noticed().answer("setReserve", Word.SET).answer("recordConsent", Word.REFUSED);

        assertThat(claim.waitsAt()).containsExactly("setReserve");
        claim.answer("setReserve", Word.SET);
        assertThat(claim.path().stream().filter("handOverToInsurer"::equals)).hasSize(2);
    }

    @Test
    @DisplayName("below the deductible is not put before anybody for approval")
    void nothing_payable() {
        var claim =
                small.start("insurance-claim").answer("setReserve", Word.SET).answer("recordConsent", Word.GIVEN);

        assertThat(claim.waitsAt()).containsExactly("closeClaim");
    }

    @Test
    @DisplayName("whose payment is not approved needs a new consent")
    void returned() {
        var claim = noticed()
                .answer("setReserve", Word.SET)
                .answer("recordConsent", Word.GIVEN)
                .answer("approvePayment", Word.RETURNED);

        assertThat(claim.waitsAt()).containsExactly("recordConsent");
        assertThat(claim.path()).doesNotContain("recordPayment");
    }

    @Test
    @DisplayName("is opened again by a message, and its cover is checked once more")
    void reopened() {
        var claim = paid().answer("closeClaim", Word.CLOSE);

        assertThat(claim.waitsAt()).containsExactly("awaitReopening");
        assertThat(claim.tell("claimReopened")).isTrue();
        assertThat(claim.waitsAt()).containsExactly("setReserve");
        assertThat(claim.path().stream().filter("checkCover"::equals)).hasSize(2);
    }

    @Test
    @DisplayName("ends when the time for claims is over, and is not opened again after that")
    void lapsed() {
        var claim = paid().answer("closeClaim", Word.CLOSE);

        assertThat(claim.tell("claimPeriodDue")).isTrue();

        assertThat(claim.hasEnded()).isTrue();
        assertThat(claim.tell("claimReopened")).isFalse();
    }

    @Test
    @DisplayName("leaves nothing in the engine but the answers of its steps")
    void only_answers() {
        assertThat(paid().variables())
                .containsOnly(
                        "checkCover",
                        "setReserve",
                        "handOverToInsurer",
                        "recordConsent",
                        "settleLoss",
                        "approvePayment",
                        "recordPayment");
    }
}
