package org.watchdog.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.deliberation.DeliberationSteps.Word;
import org.watchdog.platform.engine.EngineInMemory;

/** The drawings alone, on the real engine: where an answer or a message leads. */
@DisplayName("A deliberation")
class DeliberationProcessTest {

    private static EngineInMemory engine(Word notice, Word counted) {
        var steps = DeliberationSteps.adopting();
        steps.put("weighNotice", notice);
        steps.put("countVotes", counted);
        return new EngineInMemory(steps);
    }

    @Test
    @DisplayName("goes from the item over copies, vote, count and recall to the approved minutes")
    void straight_way() {
        try (var engine = engine(Word.NOT_NEEDED, Word.ADOPTED)) {
            var item = DeliberationSteps.through(engine.start("deliberation"));

            assertThat(item.path())
                    .containsExactly(
                            "committeeNeeded",
                            "raiseItem",
                            "prepareItem",
                            "weighNotice",
                            "noticeNeeded",
                            "issueCopies",
                            "decideItem",
                            "countVotes",
                            "adopted",
                            "recallCopies",
                            "writeMinutes",
                            "approveMinutes",
                            "minutesApproved",
                            "decided");
            assertThat(item.hasEnded()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"statementReceived", "holderStatementDue"})
    @DisplayName("of a suspension waits for the statement, or until its clock runs out, before any copy is issued")
    void statement(String message) {
        try (var engine = engine(Word.NEEDED, Word.ADOPTED)) {
            var item = engine.start("deliberation").answer("prepareItem", Word.READY);
            assertThat(item.waitsAt()).containsExactly("awaitStatement");
            assertThat(item.path()).endsWith("noticeOfIntent", "awaitStatement").doesNotContain("issueCopies");

            assertThat(item.tell(message)).isTrue();

            assertThat(item.waitsAt()).containsExactly("decideItem");
            assertThat(item.path().contains("noteNoStatement")).isEqualTo(message.equals("holderStatementDue"));
            assertThat(item.tell("statementReceived")).isFalse();
        }
    }

    @Test
    @DisplayName("whose motion is rejected begins with another one")
    void rejected() {
        try (var engine = engine(Word.NOT_NEEDED, Word.REJECTED)) {
            var item = engine.start("deliberation")
                    .answer("prepareItem", Word.READY)
                    .answer("decideItem", Word.VOTED);

            assertThat(item.waitsAt()).containsExactly("prepareItem");
            assertThat(item.path()).doesNotContain("recallCopies");
        }
    }

    @Test
    @DisplayName("that is not quorate waits for the next meeting with the same motion")
    void inquorate() {
        try (var engine = engine(Word.NOT_NEEDED, Word.INQUORATE)) {
            var item = engine.start("deliberation")
                    .answer("prepareItem", Word.READY)
                    .answer("decideItem", Word.VOTED);

            assertThat(item.waitsAt()).containsExactly("decideItem");
        }
    }

    @Test
    @DisplayName("has its minutes written again when the chair gives them back")
    void minutes_returned() {
        try (var engine = engine(Word.NOT_NEEDED, Word.ADOPTED)) {
            var item = engine.start("deliberation")
                    .answer("prepareItem", Word.READY)
                    .answer("decideItem", Word.VOTED)
                    .answer("writeMinutes", Word.WRITTEN)
                    .answer("approveMinutes", Word.RETURNED);

            assertThat(item.waitsAt()).containsExactly("writeMinutes");
        }
    }

    @Test
    @DisplayName("gets its copies back, keeps them for the cooling-off, and has them destroyed")
    void copies() {
        try (var engine = engine(Word.NOT_NEEDED, Word.ADOPTED)) {
            var copies = engine.start("deliberation-copies").answer("collectCopies", Word.ALL_ACCOUNTED);
            assertThat(copies.waitsAt()).containsExactly("coolOff");

            assertThat(copies.tell("coolingOffDue")).isTrue();
            copies.answer("confirmDestruction", Word.DESTROYED);

            assertThat(copies.path()).endsWith("confirmDestruction", "issueCertificate", "copiesDestroyed");
            assertThat(copies.hasEnded()).isTrue();
        }
    }

    @Test
    @DisplayName("leaves nothing in the engine but answers")
    void only_answers() {
        try (var engine = engine(Word.NOT_NEEDED, Word.ADOPTED)) {
            var item = engine.start("deliberation").answer("prepareItem", Word.READY);

            assertThat(item.variables()).containsExactly("issueCopies", "prepareItem", "raiseItem", "weighNotice");
        }
    }
}
