package org.watchdog.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;

/**
 * Seals what is kept of a case under the key of that case, which no other room ever holds. The place names what is
 * sealed; a value opens only at the place and in the case for which it was sealed.
 */
@Service
public class CaseSecrets {

    private final Cases cases;
    private final Secrets secrets;

    @Inject
    CaseSecrets(Cases cases, Secrets secrets) {
        this.cases = cases;
        this.secrets = secrets;
    }

    /** @param place a word for what is sealed, the same at opening; each room has its own, as {@code letters.pdf} */
    public byte[] seal(Case in, String place, byte[] clear) {
        return secrets.seal(in.number(), in.wrappedKey(), place, clear);
    }

    /** The same for a text. */
    public byte[] seal(Case in, String place, String text) {
        return seal(in, place, text.getBytes(UTF_8));
    }

    /** The same for a case by its number; one that must exist, or the caller is wrong (IllegalStateException). */
    public byte[] seal(CaseNumber number, String place, byte[] clear) {
        return seal(cases.known(number), place, clear);
    }

    /** The same for a case that must exist. */
    public byte[] seal(CaseNumber number, String place, String text) {
        return seal(cases.known(number), place, text);
    }

    /** @throws SecurityException if it was not sealed in this case and at this place, or was changed */
    public byte[] open(Case in, String place, byte[] sealed) {
        return secrets.open(in.number(), in.wrappedKey(), place, sealed);
    }

    /** The same for a case that must exist. */
    public byte[] open(CaseNumber number, String place, byte[] sealed) {
        return open(cases.known(number), place, sealed);
    }

    /** A text that was sealed; errors as with {@link #open}. */
    public String text(Case in, String place, byte[] sealed) {
        return new String(open(in, place, sealed), UTF_8);
    }

    /** The same for a case that must exist. */
    public String text(CaseNumber number, String place, byte[] sealed) {
        return text(cases.known(number), place, sealed);
    }
}
