package org.watchdog.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchdog.deliberation.DeliberationSteps;
import org.watchdog.platform.engine.EngineInMemory;
import org.watchdog.platform.engine.Journey;

/** The drawing alone, on the real engine: where an answer or a message leads. */
@DisplayName("A measure")
class SanctionProcessTest {

    /** What people and steps answer in the drawing. */
    private enum Word {
        DONE,
        IMPOSED,
        NO_MEASURE,
        NOT_POSSIBLE,
        PLAIN,
        EFFECT_ASKED,
        GRANTED,
        REFUSED,
        CONFIRM,
        REDUCE,
        RETURN,
        MEASURE,
        LIFTED,
        OFFICE,
        COMMITTEE
    }

    private static EngineInMemory imposing;
    private static EngineInMemory refusing;
    private static EngineInMemory deliberated;

    @BeforeAll
    static void start() {
        imposing = engine(Word.IMPOSED, Word.OFFICE);
        refusing = engine(Word.NOT_POSSIBLE, Word.OFFICE);
        deliberated = engine(Word.IMPOSED, Word.COMMITTEE);
    }

    private static EngineInMemory engine(Word imposed, Word decider) {
        var steps = new HashMap<String, Enum<?>>(DeliberationSteps.adopting());
        steps.put("findDecider", decider);
        Stream.of("applyReview", "startSuspension", "endSuspension").forEach(step -> steps.put(step, Word.DONE));
        steps.put("imposeSanction", imposed);
        return new EngineInMemory(steps);
    }

    @AfterAll
    static void close() {
        imposing.close();
        refusing.close();
        deliberated.close();
    }

    private static Journey imposed() {
        return imposing.start("sanction");
    }

    @Test
    @DisplayName("is final when nobody objects in time")
    void no_objection() {
        var measure = imposed();
        assertThat(measure.waitsAt()).containsExactly("awaitObjection");

        assertThat(measure.tell("holderObjectionDue")).isTrue();

        assertThat(measure.hasEnded()).isTrue();
        assertThat(measure.tell("objectionReceived", Word.PLAIN)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRM", "REDUCE"})
    @DisplayName("that is objected to is judged by the board once, which ends it")
    void objection(Word outcome) {
        var measure = imposed();

        assertThat(measure.tell("objectionReceived", Word.PLAIN)).isTrue();
        assertThat(measure.tell("objectionReceived", Word.PLAIN)).isFalse();
        assertThat(measure.tell("holderObjectionDue")).isFalse();
        assertThat(measure.waitsAt()).containsExactly("reviewObjection");
        measure.answer("reviewObjection", outcome);

        assertThat(measure.path()).endsWith("applyReview", "objectionReviewed", "settled");
        assertThat(measure.hasEnded()).isTrue();
    }

    @Test
    @DisplayName("is looked at for suspensive effect first, if that is asked for")
    void suspensive_effect() {
        var measure = imposed();

        measure.tell("objectionReceived", Word.EFFECT_ASKED);
        assertThat(measure.waitsAt()).containsExactly("considerEffect");
        measure.answer("considerEffect", Word.GRANTED);

        assertThat(measure.waitsAt()).containsExactly("reviewObjection");
    }

    @Test
    @DisplayName("that the board returns is decided again, and the new one can be objected to")
    void returned() {
        var measure = imposed();
        measure.tell("objectionReceived", Word.PLAIN);

        measure.answer("reviewObjection", Word.RETURN);
        assertThat(measure.waitsAt()).containsExactly("decideAgain");
        measure.answer("decideAgain", Word.MEASURE);

        assertThat(measure.waitsAt()).containsExactly("awaitObjection");
    }

    @Test
    @DisplayName("of the committee that the board returns is deliberated again, and the new one can be objected to")
    void deliberated_again() {
        var measure = deliberated.start("sanction");
        measure.tell("objectionReceived", Word.PLAIN);

        measure.answer("reviewObjection", Word.RETURN);
        assertThat(measure.waitsAt()).containsExactly("prepareItem");
        DeliberationSteps.through(measure);

        assertThat(measure.path()).contains("heedDecision");
        assertThat(measure.waitsAt()).containsExactly("awaitObjection");
    }

    @Test
    @DisplayName("that cannot be imposed is decided again")
    void not_possible() {
        assertThat(refusing.start("sanction").waitsAt()).containsExactly("decideAgain");
    }

    @Test
    @DisplayName("that suspends does so beside the objection, and ends by its clock")
    void suspension() {
        var measure = imposed();

        assertThat(measure.tell("holderSuspensionStartDue")).isTrue();
        assertThat(measure.waitsAt()).containsExactly("awaitObjection", "liftSuspension");
        measure.tell("holderObjectionDue");
        assertThat(measure.hasEnded()).isFalse();
        assertThat(measure.tell("holderSuspensionDue")).isTrue();

        assertThat(measure.path()).endsWith("holderSuspensionDue", "endSuspension", "suspensionOver");
        assertThat(measure.hasEnded()).isTrue();
    }

    @Test
    @DisplayName("that suspends is lifted early by the secretary, whatever becomes of the objection")
    void lifted() {
        var measure = imposed();
        measure.tell("holderSuspensionStartDue");

        measure.answer("liftSuspension", Word.LIFTED);

        assertThat(measure.waitsAt()).containsExactly("awaitObjection");
        assertThat(measure.tell("holderSuspensionDue")).isFalse();
    }
}
