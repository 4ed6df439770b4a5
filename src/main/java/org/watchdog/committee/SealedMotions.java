package org.watchdog.committee;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.Optional;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/** The texts of motions and the reasons of members, under the key of the case. */
@Service
class SealedMotions {

    private static final String MOTION = "committee.motion";
    private static final String REASON = "committee.reason";

    private final CaseSecrets secrets;

    @Inject
    SealedMotions(CaseSecrets secrets) {
        this.secrets = secrets;
    }

    byte[] seal(CaseNumber number, Motion motion) {
        var texts = Json.createObjectBuilder();
        motion.endCondition().ifPresent(text -> texts.add("endCondition", text));
        motion.deviation().ifPresent(text -> texts.add("deviation", text));
        return secrets.seal(number, MOTION, texts.build().toString());
    }

    Motion open(CaseNumber number, Motion withoutTexts, byte[] sealed) {
        var text = secrets.text(number, MOTION, sealed);
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

    byte[] sealReason(CaseNumber number, String reason) {
        return secrets.seal(number, REASON, reason);
    }

    String openReason(CaseNumber number, byte[] sealed) {
        return secrets.text(number, REASON, sealed);
    }
}
