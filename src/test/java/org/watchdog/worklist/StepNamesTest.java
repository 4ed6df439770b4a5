package org.watchdog.worklist;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.platform.api.HumanStep;

@DisplayName("Behind a task stands")
class StepNamesTest {

    private final StepNames names = new StepNames(shipped());

    @Test
    @DisplayName("the step of the drawing's own room, by the name of its class")
    void own() {
        assertThat(names.behind("complaint", "closeCase")).isEqualTo("complaint.closeCase");
        assertThat(names.step("complaint.closeCase").getSimpleName()).isEqualTo("CloseCase");
    }

    @Test
    @DisplayName("the only step of that name in another room, where drawings share it")
    void shared() {
        assertThat(names.behind("complaint", "establishFacts")).isEqualTo("severity.establishFacts");
        assertThat(names.behind("incident", "reviewGrade")).isEqualTo("severity.reviewGrade");
    }

    @Test
    @DisplayName("nothing by guessing")
    void unknown() {
        assertThatThrownBy(() -> names.behind("complaint", "juggle")).hasMessageContaining("complaint.juggle");
        assertThatThrownBy(() -> names.step("complaint.juggle")).hasMessageContaining("complaint.juggle");
    }

    @Test
    @DisplayName("in the list of kinds each task once")
    void kinds() {
        assertThat(names.byTask())
                .containsEntry("screenComplaint", "complaint.screenComplaint")
                .containsEntry("establishFacts", "severity.establishFacts");
    }

    /** Every step that is shipped, found without a container. */
    private static Set<Class<? extends HumanStep>> shipped() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.watchdog").stream()
                        .filter(type -> type.isAssignableTo(HumanStep.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .<Class<? extends HumanStep>>map(type -> type.asSubclass(HumanStep.class))
                        .collect(toSet());
    }
}
