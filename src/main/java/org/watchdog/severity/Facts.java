package org.watchdog.severity;

import java.util.Map;
import java.util.Objects;

/**
 * What was established of an incident, as far as the criteria ask for it (rule book 1.6).
 *
 * @param persons how many people's data; 0 is not known yet, or none
 * @param data the gravest kind of it
 * @param malicious whether somebody acted with a wrongful purpose
 * @param history what happened in the 24 months before; of several the gravest
 */
public record Facts(
        long persons,
        Kind data,
        Cause cause,
        boolean malicious,
        SecondaryDamage secondaryDamage,
        Response response,
        History history) {

    /** More people than live. */
    public static final long MOST_PERSONS = 10_000_000_000L;

    /** Of the data. */
    public enum Kind {
        CONTACT_ONLY,
        BEHAVIOUR_CHILDREN_CREDENTIALS,
        SENSITIVE_OR_FINANCIAL
    }

    /** Whose doing it was. */
    public enum Cause {
        OUTSIDE_DESPITE_CONTROLS,
        INDIVIDUAL_SLIP,
        DEFICIENT_CONTROLS,
        ORGANISATIONAL_MISCONDUCT
    }

    /** 二次被害. */
    public enum SecondaryDamage {
        NONE,
        FEARED,
        CONFIRMED
    }

    /** What the business did afterwards. */
    public enum Response {
        ADEQUATE,
        LATE_OR_INADEQUATE,
        UNREPORTED_OR_FALSE
    }

    /** In the 24 months before. */
    public enum History {
        NONE,
        SAME_TYPE_REPEATED,
        RECOMMENDATION_OR_HEAVIER
    }

    /** @throws IllegalArgumentException if the number of persons is out of range */
    public Facts {
        if (persons < 0 || persons > MOST_PERSONS) {
            throw new IllegalArgumentException("persons: " + persons);
        }
    }

    /** The fact that a factor asks for: a whole number, a word, or true or false. */
    public Object of(Factor factor) {
        return Objects.requireNonNull(asked().get(factor.fact()));
    }

    /** As the table asks for them. */
    Map<String, Object> asked() {
        return Map.of(
                Factor.PERSONS.fact(), persons,
                Factor.DATA.fact(), data.name(),
                Factor.CAUSE.fact(), cause.name(),
                Factor.MALICIOUS.fact(), malicious,
                Factor.SECONDARY_DAMAGE.fact(), secondaryDamage.name(),
                Factor.RESPONSE.fact(), response.name(),
                Factor.HISTORY.fact(), history.name());
    }
}
