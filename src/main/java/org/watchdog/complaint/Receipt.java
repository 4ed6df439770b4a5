package org.watchdog.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Secrets;

/**
 * The signed receipt: it proves that this body took a complaint of that number at that time, and nothing else. Four
 * lines of text, the last an Ed25519 signature over the three before it; anybody can have it checked.
 */
public record Receipt(CaseNumber caseNumber, Instant filedAt) {

    private static final Pattern FORM = Pattern.compile(
            "WatchDog receipt 1\\s+number: (\\S{1,20})\\s+filed: (\\S{1,40})\\s+signature: ([A-Za-z0-9_-]{86})");

    /** The same with a signature that runs over two lines. */
    private static final Pattern COPIED = Pattern.compile(
            "WatchDog receipt 1\\s+number: (\\S{1,20})\\s+filed: (\\S{1,40})\\s+signature:\\s+((?:[A-Za-z0-9_-]\\s?){86})");

    /** The receipt in a text that was copied together with what stands around it: from the paper, or a mail. */
    public static Optional<String> within(String text) {
        var form = COPIED.matcher(text);
        return form.find()
                ? Optional.of("WatchDog receipt 1\nnumber: %s\nfiled: %s\nsignature: %s"
                        .formatted(form.group(1), form.group(2), form.group(3).replaceAll("\\s", "")))
                : Optional.empty();
    }

    /** The text that is handed out. */
    String signed(Secrets secrets) {
        var signature = Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.sign(text().getBytes(UTF_8)));
        return text() + "signature: " + signature + "\n";
    }

    private String text() {
        return "WatchDog receipt 1\nnumber: %s\nfiled: %s\n".formatted(caseNumber, filedAt);
    }

    /**
     * The receipt that a text is, if it is one of ours and unaltered; white space between the lines does not matter.
     */
    static Optional<Receipt> verify(String text, Secrets secrets) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var claimed =
                    CaseNumber.read(form.group(1)).map(number -> new Receipt(number, Instant.parse(form.group(2))));
            return claimed.filter(receipt -> secrets.signedByUs(
                    receipt.text().getBytes(UTF_8), Base64.getUrlDecoder().decode(form.group(3))));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty(); // nonsense in place of a time or a signature is no receipt
        }
    }
}
