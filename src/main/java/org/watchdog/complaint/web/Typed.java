package org.watchdog.complaint.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.FormFields;

/**
 * What was typed into the public form so far.
 *
 * @param fields by name, without the buttons; {@code key} tells this form from others
 */
record Typed(Map<String, String> fields, boolean looksForHolder) {

    private static final Set<String> BUTTONS = Set.of("again", "find", "truth", "lang");
    private static final int LONGEST_WORD = 200;

    static Typed of(Map<String, String> typed) {
        var fields = new LinkedHashMap<>(typed);
        fields.keySet().removeAll(BUTTONS);
        if (fields.getOrDefault("key", "").isBlank()) {
            fields.put("key", UUID.randomUUID().toString());
        }
        return new Typed(
                fields,
                typed.containsKey("find") || !typed.getOrDefault("q", "").isBlank());
    }

    /** The words by which the holder is looked for. */
    Optional<String> sought() {
        var q = fields.getOrDefault("q", "").strip();
        return q.isEmpty()
                ? Optional.empty()
                : Optional.of(q.substring(
                        0, q.offsetByCodePoints(0, Math.min(LONGEST_WORD, q.codePointCount(0, q.length())))));
    }

    /** The holder that was chosen. */
    Optional<LicenseeId> licensee() {
        return LicenseeId.read(fields.getOrDefault("licenseeId", ""));
    }

    /**
     * The contract's filing: letters go out in the language of the page, and who gives no name has not agreed to its
     * being passed on.
     */
    Submission submission(Language language) {
        var filing = new LinkedHashMap<>(fields);
        filing.put("language", language.tag());
        filing.keySet().remove("q");
        if ("true".equals(filing.get("complainant.anonymous"))) {
            filing.put("consentToShareIdentity", "false");
        }
        return Submission.of(FormFields.tree(filing));
    }

    /** The same for the same form with the same content. */
    String onceKey(Submission sent) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(fields.getOrDefault("key", "").getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(sent.canonical().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
