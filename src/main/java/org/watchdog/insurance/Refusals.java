package org.watchdog.insurance;

import java.util.Locale;
import org.watchdog.insurance.Movement.NotPossible;
import org.watchdog.insurance.Movement.WouldPass;
import org.watchdog.platform.api.Submission;

/** How a movement that was not booked is told beside the field that asked for it. */
public final class Refusals {

    private Refusals() {}

    /** Notes why it was not booked; of what was booked nothing. */
    public static void note(Movement movement, String field, Submission sent) {
        if (movement instanceof WouldPass passed) {
            sent.refuse(field, "passes" + capital(passed.limit().name()), ClaimVoice.yen(passed.left()));
        } else if (movement instanceof NotPossible not) {
            sent.refuse(field, camel(not.why().name()));
        }
    }

    private static String camel(String word) {
        var told = new StringBuilder();
        for (var part : word.split("_", -1)) {
            told.append(told.isEmpty() ? part.toLowerCase(Locale.ROOT) : capital(part));
        }
        return told.toString();
    }

    private static String capital(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
