package org.watchdog.identity;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;

/**
 * Somebody who may sign in: a member of the staff or the committee, or a mark holder's officer.
 *
 * <p>He is created with a password and his roles, may be given a second factor, and is deactivated in the end, never
 * deleted: what he did stays on record under his id. Whenever his password, second factor or activity changes, all his
 * sessions end.
 */
@Entity
@Table(name = "identity_user")
class User {

    @Id
    private String id;

    @Basic
    @Column(name = "name_ja")
    private String nameJa;

    @Basic
    @Column(name = "name_en")
    private String nameEn;

    @Basic
    private String password;

    @Basic
    private @Nullable LicenseeId licensee;

    @Basic
    private boolean active = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "identity_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @Basic
    @Column(name = "roles_version")
    private int rolesVersion = 1;

    @Basic
    @Column(name = "otp_secret")
    private byte @Nullable [] sealedOtpSecret;

    @Version
    private int version;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected User() {}

    /** @param licensee present for the role LICENSEE, and for no other */
    User(UserId id, String nameJa, String nameEn, Set<Role> roles, Optional<LicenseeId> licensee, String password) {
        if (roles.isEmpty() || roles.contains(Role.LICENSEE) != licensee.isPresent()) {
            throw new IllegalArgumentException("a user has roles, and speaks for a holder exactly if LICENSEE is one");
        }
        this.id = id.value();
        this.nameJa = nameJa;
        this.nameEn = nameEn;
        this.roles = EnumSet.copyOf(roles);
        this.licensee = licensee.orElse(null);
        this.password = Passwords.hash(password);
    }

    UserId id() {
        return new UserId(id);
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    Optional<LicenseeId> licensee() {
        return Optional.ofNullable(licensee);
    }

    boolean isActive() {
        return active;
    }

    int rolesVersion() {
        return rolesVersion;
    }

    /** PHC string of the password. */
    String password() {
        return password;
    }

    void changePassword(String changed) {
        password = Passwords.hash(changed);
        rolesVersion++;
    }

    /** The secret of the second factor, sealed; empty if he has none. */
    Optional<byte[]> sealedOtpSecret() {
        return Optional.ofNullable(sealedOtpSecret).map(s -> Arrays.copyOf(s, s.length));
    }

    /** From now on he signs in with a one-time code too. */
    void requireOtp(byte[] sealedSecret) {
        sealedOtpSecret = Arrays.copyOf(sealedSecret, sealedSecret.length);
        rolesVersion++;
    }

    void deactivate() {
        active = false;
        rolesVersion++;
    }
}
