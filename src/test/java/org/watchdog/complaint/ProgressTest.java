package org.watchdog.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchdog.complaint.Progress.Place.FILED;
import static org.watchdog.complaint.Progress.Place.HOLDER;
import static org.watchdog.complaint.Progress.Place.INVESTIGATION;
import static org.watchdog.complaint.Progress.Place.RESULT;
import static org.watchdog.complaint.Progress.Place.REVIEW;
import static org.watchdog.complaint.Progress.Place.SCREENING;
import static org.watchdog.complaint.Progress.Place.YOU;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.complaint.Progress.Place;
import org.watchdog.complaint.Progress.Reached;
import org.watchdog.complaint.Progress.Stop;
import org.watchdog.kernel.CaseKind;

@DisplayName("The road of a complaint")
class ProgressTest {

    @Test
    @DisplayName("shows a new complaint all that may lie ahead")
    void everything_lies_ahead() {
        var road = Progress.road(CaseKind.COMPLAINT, EnumSet.of(FILED), Optional.of(SCREENING), false);

        assertThat(road).extracting(Stop::place).containsExactly(Place.values());
        assertThat(road.get(1).reached()).isEqualTo(Reached.HERE);
        assertThat(road.subList(2, 7)).allMatch(stop -> stop.reached() == Reached.LATER);
    }

    @Test
    @DisplayName("leaves out the stages that were not needed")
    void skipped_stages_are_left_out() {
        var been = EnumSet.of(FILED, SCREENING, HOLDER, REVIEW, INVESTIGATION);

        var road = Progress.road(CaseKind.COMPLAINT, been, Optional.of(INVESTIGATION), false);

        assertThat(road).extracting(Stop::place).doesNotContain(YOU);
    }

    @Test
    @DisplayName("of a complaint out of scope ends after the screening")
    void out_of_scope_is_a_short_road() {
        var road = Progress.road(CaseKind.COMPLAINT, EnumSet.of(FILED, SCREENING), Optional.empty(), false);

        assertThat(road)
                .containsExactlyElementsOf(List.of(
                        new Stop(FILED, Reached.DONE),
                        new Stop(SCREENING, Reached.DONE),
                        new Stop(RESULT, Reached.DONE)));
    }

    @Test
    @DisplayName("says where the holder let a deadline pass")
    void missed_deadline_is_shown() {
        var been = EnumSet.of(FILED, SCREENING, HOLDER, INVESTIGATION);

        var road = Progress.road(CaseKind.COMPLAINT, been, Optional.of(INVESTIGATION), true);

        assertThat(road).contains(new Stop(HOLDER, Reached.LATE));
    }

    @Test
    @DisplayName("of a question asks no business")
    void inquiry_asks_nobody() {
        var road = Progress.road(CaseKind.INQUIRY, EnumSet.of(FILED), Optional.of(SCREENING), false);

        assertThat(road).extracting(Stop::place).containsExactly(FILED, SCREENING, RESULT);
    }
}
