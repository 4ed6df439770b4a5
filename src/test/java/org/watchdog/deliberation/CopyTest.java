package org.watchdog.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.deliberation.Copy.State;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;

@DisplayName("A numbered copy")
class CopyTest {

    private static final Instant NOW = Instant.parse("2026-06-10T01:00:00Z");
    private static final UserId SECRETARY = new UserId("secretary");
    private static final UserId OTHER = new UserId("secretary2");

    private final Copy copy = new Copy(new CaseNumber("I-2026-000031"), 7, 5, new UserId("member1"), NOW);

    @Test
    @DisplayName("bears the number of its case and its own on every page")
    void label() {
        assertThat(copy.label()).isEqualTo("I-2026-000031-05");
    }

    @Test
    @DisplayName("that was never printed is back when it is recalled; who says that all are there took it back")
    void on_the_screen() {
        copy.recall(NOW);

        assertThat(copy.state()).isEqualTo(State.RETURNED);
        assertThat(copy.isOut()).isFalse();
        copy.collect(SECRETARY);
        copy.destroy(OTHER, NOW);
        assertThat(copy.state()).isEqualTo(State.DESTROYED);
        assertThat(copy.accountedBy()).contains(SECRETARY);
        assertThat(copy.destroyedBy()).contains(OTHER);
    }

    @Test
    @DisplayName("on paper is out until it is signed back, and cannot be destroyed before")
    void on_paper() {
        copy.print();
        copy.recall(NOW);

        assertThat(copy.isOut()).isTrue();
        assertThatThrownBy(() -> copy.destroy(OTHER, NOW)).isInstanceOf(IllegalStateException.class);
        copy.signBack(SECRETARY, NOW);
        copy.collect(OTHER);
        assertThat(copy.accountedBy()).contains(SECRETARY);
        assertThatThrownBy(() -> copy.signBack(SECRETARY, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("that is lost stays lost, when the others are destroyed too")
    void lost() {
        copy.print();
        copy.recall(NOW);

        copy.lose(new byte[] {1}, SECRETARY, NOW);
        copy.destroy(OTHER, NOW);

        assertThat(copy.state()).isEqualTo(State.LOST);
        assertThat(copy.destroyedAt()).contains(NOW);
    }

    @Test
    @DisplayName("cannot be signed back or lost before it is recalled")
    void too_early() {
        assertThatThrownBy(() -> copy.signBack(SECRETARY, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> copy.lose(new byte[] {1}, SECRETARY, NOW)).isInstanceOf(IllegalStateException.class);
    }
}
