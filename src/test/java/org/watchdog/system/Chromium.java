package org.watchdog.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * The machine's own browser and its driver.
 *
 * @param browser the program {@code chromium}
 * @param driver the program {@code chromedriver}
 */
record Chromium(Path browser, Path driver) {

    private static final String REQUIRED = "WATCHDOG_REQUIRE_BROWSER";

    /**
     * The browser of this machine.
     *
     * @throws TestAbortedException if there is none; an {@link AssertionError} instead where one is required
     */
    static Chromium installed() {
        var browser = program("chromium").or(() -> program("chromium-browser")).or(() -> program("google-chrome"));
        var driver = program("chromedriver");
        if (browser.isPresent() && driver.isPresent()) {
            return new Chromium(browser.get(), driver.get());
        }
        var message = "There is no chromium or no chromedriver: THE BROWSER TESTS DO NOT RUN. Install chromium,"
                + " chromium-driver and fonts-noto-cjk.";
        if ("1".equals(System.getenv(REQUIRED))) {
            throw new AssertionError(message + " (" + REQUIRED + "=1)");
        }
        System.err.println("\n**** " + message + "\n");
        throw new TestAbortedException(message);
    }

    private static Optional<Path> program(String name) {
        return Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
