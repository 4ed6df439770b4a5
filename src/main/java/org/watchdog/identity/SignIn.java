package org.watchdog.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.watchdog.identity.Session.Kind;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Chain;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Network;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.Real;

/** Lets a user in who knows his password and, if he has one, his second factor. */
@Service
@Transactional
public class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class.getName());

    /** Each password check takes 19 MiB and a core: two at once, the others wait their turn. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    private static final int PATIENCE_SECONDS = 5;

    private final EntityManager database;
    private final Sessions sessions;
    private final Failures failures;
    private final Secrets secrets;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    SignIn(
            EntityManager database,
            Sessions sessions,
            Failures failures,
            Secrets secrets,
            Event<Audited> news,
            @Real Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.failures = failures;
        this.secrets = secrets;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What somebody typed.
     *
     * @param address of the network, as the container tells it
     */
    public record Attempt(String name, String password, Optional<String> otp, String address) {

        /** Never shown where a record is printed. */
        @Override
        public String toString() {
            return "Attempt";
        }
    }

    /** What becomes of it. */
    public sealed interface Outcome {}

    /**
     * He is in.
     *
     * @param token shown this once
     * @param until when the session ends if it is not used before
     */
    public record Opened(UserId user, String token, Instant until, Set<Role> roles) implements Outcome {}

    /** Name, password or one-time code is wrong; which one is not told. */
    public record Refused() implements Outcome {}

    /** Too many failures: not even looked at. */
    public record TooMany(long seconds) implements Outcome {}

    /** Checks name, password and one-time code, and opens a session. */
    public Outcome attempt(Attempt attempt, Kind kind) {
        var hasTurn = false;
        try {
            hasTurn = TURNS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return hasTurn ? inTurn(attempt, kind) : new TooMany(PATIENCE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TooMany(PATIENCE_SECONDS);
        } finally {
            if (hasTurn) {
                TURNS.release();
            }
        }
    }

    private Outcome inTurn(Attempt attempt, Kind kind) {
        var name = attempt.name().strip().toLowerCase(Locale.ROOT);
        var network = Network.of(attempt.address());
        var wait = failures.secondsToWait(name, network);
        if (wait.isPresent()) {
            LOG.warning("a sign-in was not looked at: too many failures");
            return new TooMany(wait.getAsLong());
        }
        var user = known(name);
        var hash = user == null ? Passwords.NOBODY : user.password();
        if (!Passwords.matches(hash, attempt.password()) || user == null || !codeIsRight(user, attempt.otp())) {
            failures.note(name, network);
            tell(user, "signInFailed", Map.of());
            return new Refused();
        }
        tell(user, "signedIn", Map.of("kind", kind.name()));
        var token = sessions.open(user, kind);
        return new Opened(user.id(), token.value(), clock.instant().plus(Sessions.IDLE), user.roles());
    }

    /** What was typed as a name that nobody has may be anything, a password too: it is never kept. */
    private void tell(@Nullable User user, String verb, Map<String, String> facts) {
        var chain = user == null ? Chain.IDENTITY : Chain.of(user.id());
        var by = user == null ? Actor.SYSTEM : Actor.user(user.id());
        news.fire(new Audited(chain, by, "identity." + verb, facts));
    }

    private @Nullable User known(String name) {
        return UserId.read(name)
                .map(id -> database.find(User.class, id.value()))
                .filter(User::isActive)
                .orElse(null);
    }

    /** True for a user without second factor; a code is taken once only. */
    private boolean codeIsRight(User user, Optional<String> code) {
        var sealed = user.sealedOtpSecret();
        if (sealed.isEmpty()) {
            return true;
        }
        var secret = secrets.open(Users.otpPurpose(user.id()), sealed.get());
        var step = OneTimeCode.step(secret, code.orElse(""), clock.instant());
        return step.isPresent()
                && database.createNativeQuery("update identity_user set otp_step = ?1 where id = ?2 and otp_step < ?1")
                                .setParameter(1, step.getAsLong())
                                .setParameter(2, user.id().value())
                                .executeUpdate()
                        == 1;
    }
}
