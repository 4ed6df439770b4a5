package org.watchdog.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchdog.insurance.PersonEstimate.Data;
import org.watchdog.insurance.PersonEstimate.Found;
import org.watchdog.kernel.Yen;

@DisplayName("The estimate for each person (R-INS-13)")
class PersonEstimateTest {

    @ParameterizedTest
    @CsvSource({
        "CONTACT, NAME_AND_ADDRESS, false, false, 6000",
        "CARD_OR_ACCOUNT, NAME_OR_ADDRESS_AND_PHONE, false, false, 39000",
        "MEDICAL_HISTORY, NAME_AND_ADDRESS, true, false, 66000",
        "BELIEF_OR_CHART, HARDLY, false, false, 50500",
        "CRIME_RECORD, NAME_AND_ADDRESS, true, true, 1500000",
        "CONTACT, HARDLY, false, false, 1000"
    })
    @DisplayName("is 500 yen times the five factors of the model")
    void each(Data data, Found found, boolean high, boolean improper, long yen) {
        var estimate = new PersonEstimate(data, found, high, improper);

        assertThat(estimate.each()).isEqualTo(new Yen(yen));
        assertThat(estimate.of(1_000)).isEqualTo(new Yen(1_000 * yen));
        assertThat(estimate.of(0)).isEqualTo(Yen.ZERO);
    }

    @Test
    @DisplayName("is refused for less than nobody and for more than a thousand million")
    void limits() {
        var estimate = new PersonEstimate(Data.CRIME_RECORD, Found.NAME_AND_ADDRESS, true, true);

        assertThat(estimate.of(PersonEstimate.MOST_PERSONS).value()).isEqualTo(1_500_000_000_000_000L);
        assertThatThrownBy(() -> estimate.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> estimate.of(PersonEstimate.MOST_PERSONS + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
