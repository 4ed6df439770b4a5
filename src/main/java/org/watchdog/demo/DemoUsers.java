package org.watchdog.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Actor;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;

/** Lets the demo's users sign in, with the password that this start was told. */
@Transactional
@Service
class DemoUsers implements Part {

    private final Users users;
    private final Secrets secrets;
    private final EntityManager rows;
    private final Optional<String> password;

    @Inject
    DemoUsers(
            Users users,
            Secrets secrets,
            EntityManager rows,
            @ConfigProperty(name = "watchdog.demo.password") Optional<String> password) {
        this.users = users;
        this.secrets = secrets;
        this.rows = rows;
        this.password = password;
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public boolean load() {
        for (var user : DemoUser.values()) {
            users.create(
                    user.id(),
                    user.nameJa(),
                    user.nameEn(),
                    Set.of(user.role()),
                    user.licensee(),
                    password(),
                    Actor.SYSTEM);
        }
        remember(hash());
        return true;
    }

    /** If this start was told another password than the one before, that is theirs from now on. */
    void takePassword() {
        var hash = hash();
        var kept = kept();
        if (kept.isPresent() && !Arrays.equals(kept.get(), hash)) {
            for (var user : DemoUser.values()) {
                users.setPassword(user.id(), password(), Actor.SYSTEM);
            }
            remember(hash);
        }
    }

    private String password() {
        return password.orElseThrow(() -> new IllegalStateException("watchdog.demo.password is not set"));
    }

    private byte[] hash() {
        return secrets.keyedHash("demo-password", password());
    }

    private Optional<byte[]> kept() {
        List<?> found = rows.createNativeQuery("select hash from demo_password where id = 1")
                .getResultList();
        return found.stream().map(hash -> (byte[]) hash).findFirst();
    }

    private void remember(byte[] hash) {
        rows.createNativeQuery("insert into demo_password (id, hash) values (1, ?) on duplicate key update hash = ?")
                .setParameter(1, hash)
                .setParameter(2, hash)
                .executeUpdate();
    }
}
