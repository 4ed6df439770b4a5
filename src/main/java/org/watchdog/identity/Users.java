package org.watchdog.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Chain;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;

/** The people of the body and of the mark holders, as far as they may sign in. */
@Service
@Transactional
public class Users {

    private final EntityManager database;
    private final Secrets secrets;
    private final Event<Audited> news;

    @Inject
    Users(EntityManager database, Secrets secrets, Event<Audited> news) {
        this.database = database;
        this.secrets = secrets;
        this.news = news;
    }

    /**
     * Lets somebody sign in from now on.
     *
     * @param licensee the holder he speaks for; present for the role LICENSEE, and for no other
     * @param password in clear; only its Argon2id hash is kept
     * @param by who decided it; here and below, the caller has checked the right
     * @return false if the name is taken; then nothing is changed
     */
    public boolean create(
            UserId id,
            String nameJa,
            String nameEn,
            Set<Role> roles,
            Optional<LicenseeId> licensee,
            String password,
            Actor by) {
        if (database.find(User.class, id.value()) != null) {
            return false;
        }
        database.persist(new User(id, nameJa, nameEn, roles, licensee, password));
        var facts = new LinkedHashMap<String, String>();
        facts.put("roles", roles.stream().map(Role::name).sorted().collect(Collectors.joining(" ")));
        licensee.ifPresent(holder -> facts.put("licensee", holder.value()));
        tell(id, by, "userCreated", facts);
        return true;
    }

    /** Whether nobody can sign in yet. */
    public boolean none() {
        return database.createQuery("select u.id from User u", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Gives a user another password and ends his sessions.
     *
     * @throws IllegalArgumentException if there is no such user
     */
    public void setPassword(UserId id, String password, Actor by) {
        user(id).changePassword(password);
        tell(id, by, "passwordSet", Map.of());
    }

    /**
     * Makes a user sign in with a one-time code (TOTP) too, and ends his sessions.
     *
     * @param secret 20 random bytes that his authenticator app holds; kept sealed
     * @throws IllegalArgumentException if there is no such user
     */
    public void requireOtp(UserId id, byte[] secret, Actor by) {
        user(id).requireOtp(secrets.seal(otpPurpose(id), secret));
        tell(id, by, "otpRequired", Map.of());
    }

    /**
     * Ends a user's sessions and lets him sign in no more; his name stays on what he did.
     *
     * @throws IllegalArgumentException if there is no such user
     */
    public void deactivate(UserId id, Actor by) {
        user(id).deactivate();
        tell(id, by, "userDeactivated", Map.of());
    }

    /** What a user may do now; empty if there is none, or no longer. */
    public Optional<Caller> caller(UserId id) {
        return Optional.ofNullable(database.find(User.class, id.value()))
                .filter(User::isActive)
                .map(u -> new Caller(id, u.roles(), u.licensee()));
    }

    /** How a user is named to others; his id if nobody knows him. */
    public String nameOf(UserId id, Language language) {
        return namesOf(List.of(id), language).getOrDefault(id, id.value());
    }

    /** The names of several users in one look; who is unknown is named by his id. */
    public Map<UserId, String> namesOf(Collection<UserId> ids, Language language) {
        var names = new LinkedHashMap<UserId, String>();
        ids.forEach(id -> names.put(id, id.value()));
        if (!names.isEmpty()) {
            var known = database.createQuery(
                            "select u.id, u.nameJa, u.nameEn from User u where u.id in :ids", Object[].class)
                    .setParameter(
                            "ids", names.keySet().stream().map(UserId::value).toList())
                    .getResultList();
            for (var row : known) {
                names.put(new UserId((String) row[0]), (String) (language == Language.JA ? row[1] : row[2]));
            }
        }
        return names;
    }

    /** Everybody who holds a role now, by id. */
    public List<UserId> withRole(Role role) {
        return database
                .createQuery(
                        "select u.id from User u where :role member of u.roles and u.active = true order by u.id",
                        String.class)
                .setParameter("role", role)
                .getResultList()
                .stream()
                .map(UserId::new)
                .toList();
    }

    /** For what the secret of a user's second factor is sealed. */
    static String otpPurpose(UserId id) {
        return "identity.otp." + id.value();
    }

    private void tell(UserId id, Actor by, String verb, Map<String, String> facts) {
        news.fire(new Audited(Chain.of(id), by, "identity." + verb, facts));
    }

    private User user(UserId id) {
        var user = database.find(User.class, id.value());
        if (user == null) {
            throw new IllegalArgumentException("there is no such user");
        }
        return user;
    }
}
