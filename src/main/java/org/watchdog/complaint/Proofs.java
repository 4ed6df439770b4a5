package org.watchdog.complaint;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.altcha.altcha.Altcha.Payload;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.Real;

/**
 * Proofs of work in the form of ALTCHA: a machine shows that it took some trouble, and no person has to. One proof
 * lifts the limit for one filing (contract, section 2). Asking for a challenge and refusing a wrong solution write
 * nothing.
 */
@Service
public class Proofs {

    /** How long a challenge may be solved and its solution be spent. */
    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    /** A solution is one of this many numbers: about a second of a telephone, half of that on average. */
    private static final long NUMBERS = 100_000;

    private static final int LONGEST = 2_000;
    private static final String SIGNING = "proof-of-work";
    private static final String SPENT = "proof-of-work.spent";

    private final EntityManager rows;
    private final Secrets secrets;
    private final Clock real;

    @Inject
    Proofs(EntityManager rows, Secrets secrets, @Real Clock real) {
        this.rows = rows;
        this.secrets = secrets;
        this.real = real;
    }

    /**
     * What is to be solved: the number up to {@code maxnumber} for which SHA-256 of salt and number, both as text, is
     * the challenge (in hexadecimal digits).
     */
    public record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {}

    /** A fresh challenge. */
    public Challenge challenge() {
        try {
            var made = Altcha.createChallenge(new ChallengeOptions()
                    .setHmacKey(key())
                    .setMaxNumber(NUMBERS)
                    .setSecureRandomNumber(true)
                    .setExpires(real.instant().plus(GOOD_FOR).getEpochSecond()));
            return new Challenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
        } catch (Exception e) { // the library declares nothing narrower
            throw new IllegalStateException(e);
        }
    }

    /**
     * Spends a solution on a filing.
     *
     * @param solution as ALTCHA has it: algorithm, challenge, number, salt and signature as JSON in base 64
     * @param filing what tells this filing from others
     * @return false if it is wrong, too old, or was spent on another filing
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean spend(String solution, String filing) {
        return solved(solution)
                .map(challenge -> spend(challenge, secrets.keyedHash(SPENT, filing)))
                .orElse(false);
    }

    private boolean spend(byte[] challenge, byte[] filing) {
        rows.createNativeQuery("delete from complaint_proof where expires_at < ? limit 100")
                .setParameter(1, now())
                .executeUpdate();
        var first = rows.createNativeQuery(
                        "insert ignore into complaint_proof (challenge, spent_on, expires_at) values (?, ?, ?)")
                .setParameter(1, challenge)
                .setParameter(2, filing)
                .setParameter(3, now().plus(GOOD_FOR))
                .executeUpdate();
        return first == 1 || MessageDigest.isEqual(filing, spentOn(challenge));
    }

    private byte[] spentOn(byte[] challenge) {
        return (byte[]) rows.createNativeQuery("select spent_on from complaint_proof where challenge = ?")
                .setParameter(1, challenge)
                .getSingleResult();
    }

    /** The challenge that this is a right solution of. */
    private Optional<byte[]> solved(String solution) {
        if (solution.length() > LONGEST) {
            return Optional.empty();
        }
        try (var json =
                Json.createReader(new ByteArrayInputStream(Base64.getDecoder().decode(solution)))) {
            var read = json.readObject();
            var payload = new Payload();
            payload.algorithm = read.getString("algorithm");
            payload.challenge = read.getString("challenge");
            payload.number = read.getJsonNumber("number").longValueExact();
            payload.salt = read.getString("salt");
            payload.signature = read.getString("signature");
            return Altcha.verifySolution(payload, key(), true)
                    ? Optional.of(HexFormat.of().parseHex(payload.challenge))
                    : Optional.empty();
        } catch (Exception e) {
            return Optional.empty(); // no base 64, no JSON, a name that is missing, an algorithm that there is not
        }
    }

    private String key() {
        return HexFormat.of().formatHex(secrets.keyedHash(SIGNING, "altcha"));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(real.instant(), ZoneOffset.UTC);
    }
}
