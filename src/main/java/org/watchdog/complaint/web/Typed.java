package org.watchdog.complaint.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.FormFields;

/** What was typed into the public form so far, by the names of its fields. */
record Typed(Map<String, String> fields) {

    private static final int LONGEST_WORD = 200;

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
}
