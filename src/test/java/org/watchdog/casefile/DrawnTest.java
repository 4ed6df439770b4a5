package org.watchdog.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A case in its drawing")
class DrawnTest {

    private final List<Path.Step> steps = new ArrayList<>();

    @Test
    @DisplayName("that came to a place again is there since the last time, not since the first")
    void came_again() {
        came("complaint", "notifyHolder");
        left("complaint", "notifyHolder");
        came("complaint", "awaitHolder");
        left("complaint", "awaitHolder");
        came("complaint", "notifyHolder");
        left("complaint", "notifyHolder");
        came("complaint", "awaitHolder");

        assertThat(drawn().comings())
                .extracting(coming -> coming.step().element(), CaseFile.Drawn.Coming::here)
                .containsExactly(
                        tuple("notifyHolder", false),
                        tuple("awaitHolder", false),
                        tuple("notifyHolder", false),
                        tuple("awaitHolder", true));
        assertThat(drawn().path()).containsExactly("notifyHolder", "awaitHolder", "notifyHolder", "awaitHolder");
    }

    @Test
    @DisplayName("that came from another drawing shows its whole way as text, and in the picture what belongs there")
    void from_another_drawing() {
        came("complaint-inquiry", "answerInquiry");
        left("complaint-inquiry", "answerInquiry");
        came("complaint-inquiry", "complaint");
        came("complaint", "screenComplaint");

        assertThat(drawn().comings())
                .extracting(coming -> coming.step().element(), CaseFile.Drawn.Coming::here)
                .containsExactly(
                        tuple("answerInquiry", false), tuple("complaint", false), tuple("screenComplaint", true));
        assertThat(drawn().path()).containsExactly("screenComplaint");
    }

    private CaseFile.Drawn drawn() {
        return new CaseFile.Drawn("complaint", "", Path.marks(steps, "complaint"), List.copyOf(steps));
    }

    private void came(String process, String element) {
        steps.add(new Path.Step(process, element, true, Instant.EPOCH));
    }

    private void left(String process, String element) {
        steps.add(new Path.Step(process, element, false, Instant.EPOCH));
    }
}
