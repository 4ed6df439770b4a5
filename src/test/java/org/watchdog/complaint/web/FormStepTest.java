package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.platform.api.FieldError;

@DisplayName("The pages of the form")
class FormStepTest {

    @Test
    @DisplayName("lead from the first to the check, and back to the start")
    void way() {
        assertThat(FormStep.HOLDER.before()).isEqualTo("/");
        assertThat(FormStep.HOLDER.next()).isEqualTo("/complaints/new/contact");
        assertThat(FormStep.YOU.next()).isEqualTo("/complaints/check");
        assertThat(FormStep.YOU.before()).isEqualTo("/complaints/new/files");
    }

    @Test
    @DisplayName("keep their own fields only, and know when one was emptied")
    void own_fields() {
        var own = FormStep.EVENT.own(Map.of("description", "text", "complainant.name", "no", "_csrf", "no"));

        assertThat(own)
                .containsOnlyKeys("category", "description", "desiredOutcome")
                .containsEntry("category", "");
    }

    @Test
    @DisplayName("show the errors that are corrected on them")
    void own_errors() {
        var errors = List.of(new FieldError("contacted.on", "required"), new FieldError("category", "required"));

        assertThat(FormStep.firstOf(errors)).contains(FormStep.CONTACT);
        assertThat(FormStep.EVENT.own(errors)).extracting(FieldError::field).containsExactly("category");
    }

    @Test
    @DisplayName("ask nobody for a name who has not said whether to give one")
    void no_name_yet() {
        var name = new FieldError("complainant.name", "required");
        var undecided = List.of(new FieldError("complainant.anonymous", "required"), name);

        assertThat(FormStep.YOU.own(undecided)).extracting(FieldError::field).containsExactly("complainant.anonymous");
        assertThat(FormStep.YOU.own(List.of(name))).hasSize(1);
    }
}
