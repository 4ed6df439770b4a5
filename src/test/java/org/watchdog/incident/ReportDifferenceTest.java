package org.watchdog.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.incident.ReportDifference.Change;
import org.watchdog.platform.api.Submission;

@DisplayName("The difference between two versions of a report")
class ReportDifferenceTest {

    private static IncidentReport report(Map<String, Object> changes) {
        var sent = new LinkedHashMap<String, Object>(Map.of(
                "report", "PROMPT",
                "discoveredOn", "2026-06-03",
                "outline", "誤って送りました。",
                "phenomena", List.of("LEAK"),
                "dataItems", List.of("NAME"),
                "persons", "0",
                "secondaryDamage", Map.of("state", "NONE")));
        sent.putAll(changes);
        return ReportReading.read(Submission.of(sent), LocalDate.of(2026, 6, 10));
    }

    @Test
    @DisplayName("names words, lists, flags, parts and texts that are told otherwise, in the order of the form")
    void all_kinds() {
        var before = report(Map.of("other", "まだ確かめています。"));
        var after = report(Map.of(
                "report",
                "SUPPLEMENT",
                "phenomena",
                List.of("LEAK", "LOSS"),
                "persons",
                "1200",
                "secondaryDamage",
                Map.of("state", "FEARED", "text", "迷惑メール"),
                "reportedTo",
                List.of(Map.of("to", "PPC")),
                "seenByUnspecifiedMany",
                "true"));

        assertThat(ReportDifference.between(before, after))
                .containsExactly(
                        changed("phenomena", List.of("LEAK"), List.of("LEAK", "LOSS")),
                        changed("persons", 0L, 1200L),
                        changed("secondaryDamage.state", "NONE", "FEARED"),
                        new Change("secondaryDamage.text", Optional.empty(), Optional.of("迷惑メール")),
                        new Change("reportedTo", Optional.empty(), Optional.of(List.of(Map.of("to", "PPC")))),
                        changed("seenByUnspecifiedMany", false, true),
                        new Change("other", Optional.of("まだ確かめています。"), Optional.empty()));
    }

    @Test
    @DisplayName("is none where only the kind of report is another")
    void none() {
        assertThat(ReportDifference.between(report(Map.of()), report(Map.of("report", "SUPPLEMENT"))))
                .isEmpty();
    }

    private static Change changed(String field, Object was, Object is) {
        return new Change(field, Optional.of(was), Optional.of(is));
    }
}
