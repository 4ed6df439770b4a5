package org.watchdog.insurance;

import org.watchdog.kernel.Yen;

/**
 * What a leak may cost for each person, by the JO model of JNSA (R-INS-13): 500 yen times the value of the data, times
 * how easily the person is found, times the social responsibility of the business, times its response. It is offered
 * for reserves only; nothing is ever paid by it. It is not an official number.
 *
 * @param data of several kinds the one of the highest value
 * @param highResponsibility whether the business bears a higher social responsibility
 * @param improperResponse whether its response after the accident was improper
 */
public record PersonEstimate(Data data, Found found, boolean highResponsibility, boolean improperResponse) {

    /** The most persons of one estimate. */
    public static final long MOST_PERSONS = 1_000_000_000;

    private static final long BASE = 500;

    /** What was leaked: mental pain x and economic loss y, each 1 to 3; its value is 10^(x-1) + 5^(y-1). */
    public enum Data {
        /** Name, address, telephone number and the like (1, 1). */
        CONTACT(1, 1),
        /** Card or account numbers (1, 3). */
        CARD_OR_ACCOUNT(1, 25),
        /** Medical history (2, 1). */
        MEDICAL_HISTORY(10, 1),
        /** Belief, or a medical chart (3, 1). */
        BELIEF_OR_CHART(100, 1),
        /** A crime record (3, 3). */
        CRIME_RECORD(100, 25);

        private final long value;

        Data(long pain, long loss) {
            this.value = pain + loss;
        }
    }

    /** How easily the person is found by it. */
    public enum Found {
        /** By name and address. */
        NAME_AND_ADDRESS(6),
        /** By the name, or by address and telephone number. */
        NAME_OR_ADDRESS_AND_PHONE(3),
        /** Otherwise. */
        HARDLY(1);

        private final long ease;

        Found(long ease) {
            this.ease = ease;
        }
    }

    /** For one person: from 1,000 yen up. */
    public Yen each() {
        return new Yen(BASE * data.value * found.ease * (highResponsibility ? 2 : 1) * (improperResponse ? 2 : 1));
    }

    /**
     * For all of them.
     *
     * @param persons 0 to {@link #MOST_PERSONS}
     * @throws IllegalArgumentException outside of that
     */
    public Yen of(long persons) {
        if (persons < 0 || persons > MOST_PERSONS) {
            throw new IllegalArgumentException(persons + " persons");
        }
        return new Yen(Math.multiplyExact(each().value(), persons));
    }
}
