package org.watchdog.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchdog.system.Browser.Setup;

@DisplayName("The start page")
class StartE2E {

    @ParameterizedTest(name = "{0}, scripts {1}, language {2}")
    @CsvSource({"phone, true, ja", "phone, false, ja", "desk, true, en", "desk, false, en"})
    @DisplayName("fits the window, in both languages, and is open to everybody")
    void start(String device, boolean scripts, String language) {
        var setup = ("phone".equals(device) ? Setup.phone() : Setup.desk()).in(language);
        try (var browser = Browser.open(scripts ? setup : setup.withoutScripts())) {
            browser.go("/?lang=" + language);
            browser.screenshot("start-" + device + "-" + language + (scripts ? "" : "-plain"));

            assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo(language);
            if (scripts) {
                assertThat(browser.contentWidth()).isLessThanOrEqualTo(setup.width());
                assertThat(browser.axe()).isEmpty();
            }
        }
    }
}
