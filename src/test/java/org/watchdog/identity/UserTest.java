package org.watchdog.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;

@DisplayName("A user")
class UserTest {

    private static final Optional<LicenseeId> HOLDER = Optional.of(new LicenseeId("L-000001"));

    @Test
    @DisplayName("speaks for a holder exactly if LICENSEE is among his roles")
    void licensee() {
        assertThat(user(Set.of(Role.LICENSEE), HOLDER).licensee()).isEqualTo(HOLDER);
        assertThatIllegalArgumentException().isThrownBy(() -> user(Set.of(Role.LICENSEE), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> user(Set.of(Role.INTAKE), HOLDER));
        assertThatIllegalArgumentException().isThrownBy(() -> user(Set.of(), Optional.empty()));
    }

    @Test
    @DisplayName("loses his sessions with a new password, a second factor, or when deactivated")
    void sessions() {
        var user = user(Set.of(Role.INTAKE), Optional.empty());
        var before = user.rolesVersion();

        user.changePassword("another");
        assertThat(user.rolesVersion()).isEqualTo(before + 1);
        assertThat(Passwords.matches(user.password(), "another")).isTrue();

        user.requireOtp(new byte[] {1});
        assertThat(user.rolesVersion()).isEqualTo(before + 2);

        user.deactivate();
        assertThat(user.rolesVersion()).isEqualTo(before + 3);
        assertThat(user.isActive()).isFalse();
    }

    private static User user(Set<Role> roles, Optional<LicenseeId> licensee) {
        return new User(new UserId("someone"), "例", "Example", roles, licensee, "secret");
    }
}
