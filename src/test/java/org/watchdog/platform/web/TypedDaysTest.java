package org.watchdog.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchdog.platform.api.Submission;

@DisplayName("A day typed into three boxes")
class TypedDaysTest {

    @ParameterizedTest(name = "{0} / {1} / {2} is {3}")
    @CsvSource({
        "2026,5,20,2026-05-20",
        "２０２６,５,２０,2026-05-20",
        "2026年,5月,20日,2026-05-20",
        "令和8,4,1,2026-04-01",
        "令和元,5,1,2019-05-01",
        "r8,4,1,2026-04-01",
        "平成31,4,30,2019-04-30",
        "昭和64,1,7,1989-01-07"
    })
    void reads_what_people_type(String year, String month, String day, String meant) {
        var typed = Map.of("contacted.on-year", year, "contacted.on-month", month, "contacted.on-day", day);

        assertThat(TypedDays.joined(typed)).containsEntry("contacted.on", meant);
    }

    @Test
    @DisplayName("is absent when all three are empty")
    void empty_boxes_are_absent() {
        assertThat(TypedDays.joined(Map.of("on-year", "", "on-month", " ", "on-day", "")))
                .doesNotContainKey("on");
    }

    @ParameterizedTest(name = "{0} / {1} / {2} is refused as a date")
    @CsvSource({"2026,,", ",5,20", "2026,2,30", "26,5,20", "abc,5,1", "令和99,1,x", "2026,005,01"})
    void no_day_stays_broken(String year, String month, String day) {
        var typed = Map.of(
                "on-year", year == null ? "" : year,
                "on-month", month == null ? "" : month,
                "on-day", day == null ? "" : day);
        var submission = Submission.of(FormFields.tree(typed));

        assertThat(submission.date("on")).isEmpty();
        assertThat(submission.errors())
                .singleElement()
                .extracting("field", "code")
                .containsExactly("on", "date");
    }
}
