package org.watchdog.letters;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.incident.GrantingBodyAlerted;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Mail;
import org.watchdog.platform.api.Mail.Notice;
import org.watchdog.platform.api.Service;

/**
 * Tells the granting body at once, by night too, that an alert has come in (R-DEF-08); never what it is about. Without
 * an address of it nothing is sent, and the member of the staff whose task the alert is calls.
 */
@Service
class GrantingBody {

    /** How our book of mails names the alert; its words stand under {@code letters.fact.kind}. */
    static final String KIND = "GRANTING_BODY_ALERT";

    private static final String PAGE = "/cases";

    private final Mail mail;
    private final Optional<String> address;

    @Inject
    GrantingBody(Mail mail, @ConfigProperty(name = "watchdog.incident.granting-body.mail") Optional<String> address) {
        this.mail = mail;
        this.address = address;
    }

    void alerted(@Observes GrantingBodyAlerted news) {
        address.ifPresent(box -> mail.sendAtOnce(new Notice(news.caseNumber(), KIND, box, Language.JA, PAGE)));
    }
}
