package org.watchdog.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Asks a started system until it says that it can be used. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Readiness() {}

    /** Whether {@code health/ready} below this address answers 200 before the patience ends. */
    static boolean within(Duration patience, URI base) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (isReady(base)) {
                return true;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }

    private static boolean isReady(URI base) {
        try {
            var connection =
                    (HttpURLConnection) base.resolve("health/ready").toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
