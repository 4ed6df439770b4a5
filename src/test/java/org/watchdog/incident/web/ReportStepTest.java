package org.watchdog.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.platform.api.FieldError;

@DisplayName("The pages of the form of a report")
class ReportStepTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "licenseeId",
                "scheme",
                "complaint",
                "occurredOn",
                "discoveredOn",
                "discoveredHow",
                "outline",
                "phenomena",
                "eventClass",
                "causes",
                "medium",
                "dataItems",
                "persons",
                "personsConfirmed",
                "safetyMeasures",
                "course",
                "origin",
                "cause",
                "secondaryDamage.state",
                "secondaryDamage.text",
                "personsResponse",
                "publication.state",
                "publication.on",
                "publication.medium",
                "publication.reason",
                "reportedTo",
                "reportedTo.0.to",
                "reportedTo.12.on",
                "reportedTo.3.number",
                "prevention",
                "other",
                "specialCareRequired",
                "financialLossPossible",
                "wrongfulPurposeFeared",
                "seenByUnspecifiedMany",
                "myNumber",
                "stronglyEncrypted",
                "recoveredUnseen",
                "contractorThatNotifiedEntruster"
            })
    @DisplayName("ask for every field of the contract, each on one page")
    void every_field(String field) {
        assertThat(Arrays.stream(ReportStep.values()).filter(step -> step.owns(field)))
                .hasSize(1);
    }

    @Test
    @DisplayName("own the boxes of their days, and nothing that somebody made up")
    void boxes() {
        assertThat(ReportStep.DISCOVERY.owns("discoveredOn-year")).isTrue();
        assertThat(ReportStep.RESPONSE.owns("reportedTo.0.on-day")).isTrue();
        assertThat(ReportStep.RESPONSE.owns("reportedTo.0.evil")).isFalse();
        assertThat(ReportStep.DISCOVERY.owns("persons")).isFalse();
    }

    @Test
    @DisplayName("lead to the first one with something to correct")
    void first() {
        var errors = List.of(new FieldError("reportedTo.1.to", "required"), new FieldError("persons", "required"));

        assertThat(ReportStep.firstOf(errors)).contains(ReportStep.PERSONS);
    }
}
