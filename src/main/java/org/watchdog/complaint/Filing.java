package org.watchdog.complaint;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.watchdog.complaint.Contact.Outcome;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Submission;

/**
 * What a complainant files. The three checks (is the site a holder's, is it about privacy, was the business asked
 * first; R-WD-01) inform the staff; they never refuse a complaint.
 */
public record Filing(
        CaseKind kind,
        Optional<LicenseeId> licensee,
        Optional<String> site,
        boolean aboutPrivacy,
        Contact contact,
        Category category,
        String description,
        Optional<String> desiredOutcome,
        boolean anonymous,
        Optional<String> name,
        Optional<String> email,
        Optional<String> phone,
        boolean shareIdentity,
        Language language) {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;:<>\"()\\[\\]]{1,64}@[^\\s@,;:<>\"()\\[\\]]+\\.[^\\s@,;:<>\"()\\[\\].]{2,}");
    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9０-９][0-9０-９()（） ‐－ー.-]{6,30}");

    private enum Kind {
        COMPLAINT,
        INQUIRY
    }

    private enum Tongue {
        ja,
        en
    }

    /**
     * Reads what was sent (contract, section 2). What is wrong is noted in {@code sent}; then the answer is not to be
     * used.
     *
     * @param today the day in Tokyo; nobody has contacted anybody tomorrow
     */
    public static Filing read(Submission sent, LocalDate today) {
        var kind = sent.word("kind", Kind.class).orElse(Kind.COMPLAINT);
        var licensee = sent.text("licenseeId", 64).flatMap(text -> {
            var id = LicenseeId.read(text);
            if (id.isEmpty()) {
                sent.refuse("licenseeId", "notThere");
            }
            return id;
        });
        var site = sent.text("site", 500).map(Filing::withoutQuery).filter(text -> !text.isEmpty());
        if (!sent.has("licenseeId") && !sent.has("site")) {
            sent.refuse("licenseeId", "required");
        }
        var complainant = sent.part("complainant");
        var aboutPrivacy = sent.requiredFlag("aboutPrivacy");
        var contact = contact(sent.part("contacted"), today);
        var category = sent.requiredWord("category", Category.class);
        var description = sent.requiredText("description", 10, 20_000);
        var desired = sent.text("desiredOutcome", 2_000);
        var anonymous = complainant.requiredFlag("anonymous");
        var name = complainant.text("name", 200);
        var email = complainant.text("email", 254);
        var phone = complainant.text("phone", 40);
        reachable(complainant, anonymous, name, email, phone);
        return new Filing(
                CaseKind.valueOf(kind.name()),
                licensee,
                site,
                aboutPrivacy,
                contact,
                category,
                description,
                desired,
                anonymous,
                anonymous ? Optional.empty() : name,
                email,
                phone,
                sent.requiredFlag("consentToShareIdentity"),
                sent.requiredWord("language", Tongue.class) == Tongue.en ? Language.EN : Language.JA);
    }

    /**
     * Which site it is; what stands behind the address may be personal, and the site is kept in the clear (promise 7).
     */
    private static String withoutQuery(String site) {
        return site.replaceFirst("[?#].*", "").strip();
    }

    private static Contact contact(Submission sent, LocalDate today) {
        var made = sent.requiredFlag("made");
        var on = sent.date("on");
        if (on.filter(day -> day.isAfter(today)).isPresent()) {
            sent.refuse("on", "inFuture");
        }
        var outcome = sent.word("outcome", Outcome.class);
        if (made && on.isEmpty()) {
            sent.refuse("on", "required");
        }
        if (made && outcome.isEmpty()) {
            sent.refuse("outcome", "required");
        }
        return made ? new Contact(true, on, outcome) : new Contact(false, Optional.empty(), Optional.empty());
    }

    private static void reachable(
            Submission sent, boolean anonymous, Optional<String> name, Optional<String> email, Optional<String> phone) {
        if (email.filter(text -> !EMAIL.matcher(text).matches()).isPresent()) {
            sent.refuse("email", "email");
        }
        if (phone.filter(text -> !PHONE.matcher(text).matches()).isPresent()) {
            sent.refuse("phone", "phone");
        }
        if (!anonymous && name.isEmpty()) {
            sent.refuse("name", "required");
        }
        if (!anonymous && email.isEmpty() && phone.isEmpty()) {
            sent.refuse("email", "contact");
        }
    }
}
