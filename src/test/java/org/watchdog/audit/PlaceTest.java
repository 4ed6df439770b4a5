package org.watchdog.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cursor of the trail")
class PlaceTest {

    @Test
    @DisplayName("names the place it was made from")
    void round() {
        var place = new Place(Instant.parse("2026-06-10T01:02:03.000004Z"), "read:C-2026-000123", 7);

        assertThat(Place.read(place.cursor())).contains(place);
    }

    @Test
    @DisplayName("that is none of ours names no place")
    void foreign() {
        assertThat(Place.read("")).isEmpty();
        assertThat(Place.read("2026~x")).isEmpty();
        assertThat(Place.read("yesterday~C-2026-000123~1")).isEmpty();
        assertThat(Place.read("2026-06-10T01:02:03Z~C-2026-000123~one")).isEmpty();
    }
}
