package org.watchdog.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was typed into the form of a report")
class FilledTest {

    @Test
    @DisplayName("loses its empty rows of those who were told, and numbers the others anew")
    void rows() {
        var typed = Map.of(
                "reportedTo.0.to", List.of(""),
                "reportedTo.0.on-year", List.of(" "),
                "reportedTo.2.to", List.of("POLICE"),
                "reportedTo.2.number", List.of(""),
                "reportedTo.11.number", List.of("A-1"),
                "other", List.of(""));

        assertThat(Filled.closedUp(typed))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "reportedTo.0.to", List.of("POLICE"),
                        "reportedTo.0.number", List.of(""),
                        "reportedTo.1.number", List.of("A-1"),
                        "other", List.of("")));
    }

    @Test
    @DisplayName("takes a number of persons as people write it, and several ticks of one question")
    void submission() {
        var sent = new Filled(Map.of(
                        "persons", List.of("１，２００人"),
                        "phenomena", List.of("LEAK", "LOSS"),
                        "publication.on-year", List.of("令和8"),
                        "publication.on-month", List.of("4"),
                        "publication.on-day", List.of("1"),
                        "reportedTo.0.to", List.of("PPC")))
                .submission();

        assertThat(sent.number("persons", 0, 10_000)).contains(1_200L);
        assertThat(sent.part("publication").date("on")).hasToString("Optional[2026-04-01]");
        assertThat(sent.parts("reportedTo", 20))
                .singleElement()
                .satisfies(part -> assertThat(part.text("to", 9)).contains("PPC"));
        assertThat(sent.canonical()).contains("\"phenomena\":[\"LEAK\",\"LOSS\"]");
        assertThat(sent.errors()).isEmpty();
    }
}
