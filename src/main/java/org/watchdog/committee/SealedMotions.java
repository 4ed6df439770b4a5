package org.watchdog.committee;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;

/** The texts of motions and the reasons of members, under the key of the case. */
@Service
class SealedMotions {

    private static final String MOTION = "committee.motion";
    private static final String REASON = "committee.reason";

    private final Cases cases;
    private final Secrets secrets;

    @Inject
    SealedMotions(Cases cases, Secrets secrets) {
        this.cases = cases;
        this.secrets = secrets;
    }

    byte[] seal(CaseNumber number, Motion motion) {
        var texts = Json.createObjectBuilder();
        motion.endCondition().ifPresent(text -> texts.add("endCondition", text));
        motion.deviation().ifPresent(text -> texts.add("deviation", text));
        return secrets.seal(
                number, key(number), MOTION, texts.build().toString().getBytes(UTF_8));
    }

    Motion open(CaseNumber number, Motion withoutTexts, byte[] sealed) {
        var text = new String(secrets.open(number, key(number), MOTION, sealed), UTF_8);
        try (var reader = Json.createReader(new StringReader(text))) {
            var texts = reader.readObject();
            return new Motion(
                    withoutTexts.kind(),
                    withoutTexts.measure(),
                    withoutTexts.months(),
                    Optional.ofNullable(texts.getString("endCondition", null)),
                    Optional.ofNullable(texts.getString("deviation", null)));
        }
    }

    /** In a large committee all seal one at once: the key is read alone. */
    byte[] sealReason(CaseNumber number, String reason) {
        return secrets.seal(number, cases.wrappedKey(number), REASON, reason.getBytes(UTF_8));
    }

    String openReason(CaseNumber number, byte[] sealed) {
        return new String(secrets.open(number, key(number), REASON, sealed), UTF_8);
    }

    private byte[] key(CaseNumber number) {
        return cases.known(number).wrappedKey();
    }
}
