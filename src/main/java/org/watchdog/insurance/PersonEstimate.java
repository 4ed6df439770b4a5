package org.watchdog.insurance;

import org.watchdog.kernel.Yen;

/**
 * What a leak may cost for each person, by the JO model of JNSA (R-INS-13): 500 yen times the value of the data, times
 * how easily the person is found, times the social responsibility of the business, times its response. It is offered
 * for reserves only; nothing is ever paid by it. It is not an official number.
 *
 * @param pain mental pain by the data, 1 to 3
 * @param loss economic loss by the data, 1 to 3
 * @param identified 6 by name and address; 3 by name, or by address and telephone; 1 else
 * @param highResponsibility whether the business bears a higher social responsibility
 * @param improperResponse whether its response after the accident was improper
 */
public record PersonEstimate(int pain, int loss, int identified, boolean highResponsibility, boolean improperResponse) {

    private static final long BASE = 500;
    private static final int GRADES = 3;

    /** @throws IllegalArgumentException if a factor is none of the model's */
    public PersonEstimate {
        if (pain < 1 || pain > GRADES || loss < 1 || loss > GRADES) {
            throw new IllegalArgumentException("pain and loss have the grades 1 to 3");
        }
        if (identified != 1 && identified != 3 && identified != 6) {
            throw new IllegalArgumentException("the ease of identification is 1, 3 or 6");
        }
    }

    /** For one person: from 1,000 yen up. */
    public Yen each() {
        var value = power(10, pain - 1) + power(5, loss - 1);
        return new Yen(BASE * value * identified * (highResponsibility ? 2 : 1) * (improperResponse ? 2 : 1));
    }

    /** @throws IllegalArgumentException if there are less than 0 persons */
    public Yen of(long persons) {
        if (persons < 0) {
            throw new IllegalArgumentException("no number of persons is negative");
        }
        return new Yen(Math.multiplyExact(each().value(), persons));
    }

    private static long power(long base, int exponent) {
        long power = 1;
        for (int n = 0; n < exponent; n++) {
            power *= base;
        }
        return power;
    }
}
