package org.watchdog.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchdog.kernel.Yen;

@DisplayName("The estimate for each person (R-INS-13)")
class PersonEstimateTest {

    @ParameterizedTest
    @CsvSource({
        "contact data with name and address, 1, 1, 6, false, false, 6000",
        "card numbers with a name, 1, 3, 3, false, false, 39000",
        "medical history with name and address, 2, 1, 6, true, false, 66000",
        "crime records with an improper response, 3, 3, 6, true, true, 1500000",
        "a mail address alone, 1, 1, 1, false, false, 1000"
    })
    @DisplayName("is 500 yen times the five factors of the model")
    void each(String data, int pain, int loss, int identified, boolean high, boolean improper, long yen) {
        var estimate = new PersonEstimate(pain, loss, identified, high, improper);

        assertThat(estimate.each()).as(data).isEqualTo(new Yen(yen));
        assertThat(estimate.of(1_000)).isEqualTo(new Yen(1_000 * yen));
    }
}
