package org.watchdog.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Submission;

@DisplayName("A report of an incident")
class ReportReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    private final Map<String, Object> sent = new HashMap<>(Map.of(
            "report",
            "PROMPT",
            "discoveredOn",
            "2026-06-03",
            "outline",
            "別の人に送った。",
            "phenomena",
            List.of("LEAK"),
            "dataItems",
            List.of("NAME"),
            "persons",
            BigDecimal.TEN,
            "secondaryDamage",
            Map.of("state", "NONE")));

    private List<String> errors() {
        var submission = Submission.ofJson(sent);
        ReportReading.read(submission, TODAY);
        return submission.errors().stream().map(ReportReadingTest::told).toList();
    }

    private static String told(FieldError error) {
        return error.field() + " " + error.code();
    }

    @Test
    @DisplayName("needs little while it is prompt")
    void prompt() {
        assertThat(errors()).isEmpty();
    }

    @Test
    @DisplayName("needs nearly all when it is final, and says so at once")
    void last() {
        sent.put("report", "FINAL");

        assertThat(errors())
                .containsExactlyInAnyOrder(
                        "occurredOn required",
                        "discoveredHow required",
                        "eventClass required",
                        "causes required",
                        "medium required",
                        "course required",
                        "origin required",
                        "cause required",
                        "secondaryDamage.text required",
                        "personsResponse required",
                        "publication.state required",
                        "publication.reason required",
                        "prevention required");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'tomorrow is not discovered yet', discoveredOn, 2026-06-11, discoveredOn inFuture",
        "'nothing is discovered before it occurred', occurredOn, 2026-06-04, occurredOn afterDiscovery",
        "'a word that is none', medium, CLAY, medium word",
        "'a day that is none', discoveredOn, 2026-02-30, discoveredOn date",
        "'a day before the calendar', discoveredOn, 1979-12-31, discoveredOn outsideCalendar"
    })
    @DisplayName("is refused where a field cannot be:")
    void cannot_be(String why, String field, String value, String error) {
        sent.put(field, value);

        assertThat(errors()).as(why).containsExactly(error);
    }

    @Test
    @DisplayName("that names My Number or health among the data says so in its answers too")
    void contradictions() {
        sent.put("dataItems", List.of("MY_NUMBER", "HEALTH"));
        assertThat(errors()).containsExactlyInAnyOrder("myNumber inItems", "specialCareRequired health");

        sent.put("myNumber", true);
        sent.put("specialCareRequired", true);
        assertThat(errors()).isEmpty();
    }

    @Test
    @DisplayName("cannot tell that all came back unseen, and that somebody saw it or was harmed")
    void unseen_and_seen() {
        sent.put("recoveredUnseen", true);
        assertThat(errors()).isEmpty();

        sent.put("seenByUnspecifiedMany", true);
        assertThat(errors()).containsExactly("recoveredUnseen seen");

        sent.put("seenByUnspecifiedMany", false);
        sent.put("secondaryDamage", Map.of("state", "CONFIRMED"));
        assertThat(errors()).containsExactly("recoveredUnseen seen");
    }

    @Test
    @DisplayName("of a million persons on paper is asked once more, and taken when that is meant")
    void a_million_on_paper() {
        sent.put("medium", "PAPER");
        sent.put("persons", new BigDecimal(999_999));
        assertThat(errors()).isEmpty();

        sent.put("persons", new BigDecimal(1_000_000));
        assertThat(errors()).containsExactly("persons manyOnPaper");

        sent.put("personsConfirmed", true);
        assertThat(errors()).isEmpty();
    }

    @Test
    @DisplayName("names each of the others who were told, and the broken one among them")
    void told_elsewhere() {
        sent.put(
                "reportedTo",
                List.of(
                        Map.of("to", "PPC", "on", "2026-06-05"),
                        Map.of("to", "NOBODY"),
                        Map.of("to", "POLICE", "on", "2026-06-11")));

        assertThat(errors()).containsExactlyInAnyOrder("reportedTo.1.to word", "reportedTo.2.on inFuture");
    }

    @Test
    @DisplayName("is the same when it was kept and is read again")
    void kept() {
        sent.put("reportedTo", List.of(Map.of("to", "PPC", "on", "2026-06-05", "number", "𠮷1")));
        sent.put("publication", Map.of("state", "DONE", "on", "2026-06-09", "medium", "サイト"));
        sent.put("stronglyEncrypted", true);
        var report = ReportReading.read(Submission.ofJson(sent), TODAY);

        assertThat(ReportText.read(ReportText.write(report))).isEqualTo(report);
    }

    @ParameterizedTest(name = "{0}, damage {1}, loss possible {2}: {3}")
    @CsvSource({
        "NAME, FEARED, false, false",
        "CARD, NONE, false, false",
        "CARD, FEARED, false, true",
        "BANK, CONFIRMED, false, true",
        "CREDENTIALS, FEARED, false, true",
        "NAME, FEARED, true, true",
        "NAME, NONE, true, false"
    })
    @DisplayName("calls for the alert the same day where money can be lost and damage is feared or there (R-RPT-06)")
    void alert(String item, String damage, boolean loss, boolean alert) {
        sent.put("dataItems", List.of(item));
        sent.put("secondaryDamage", Map.of("state", damage));
        sent.put("financialLossPossible", loss);

        assertThat(ReportReading.read(Submission.ofJson(sent), TODAY).needsAlert())
                .isEqualTo(alert);
    }
}
