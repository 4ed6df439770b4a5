package org.watchdog.system;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Starts an empty database before the first test class that runs inside the server, and says in system properties where
 * it is: {@code arquillian.xml} hands them to the server. JUnit finds it by META-INF/services, so that the class itself
 * knows nothing of it, neither here nor in the server.
 */
public final class ContainerDatabase implements TestExecutionListener {

    private static final Path HOME = Path.of("target/in-container").toAbsolutePath();

    private boolean started;

    @Override
    public void executionStarted(TestIdentifier test) {
        if (!started && runsInTheServer(test)) {
            started = true;
            try {
                start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean runsInTheServer(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass().getAnnotation(ExtendWith.class))
                .filter(extensions -> List.of(extensions.value()).contains(ArquillianExtension.class))
                .isPresent();
    }

    private static void start() throws IOException, GeneralSecurityException {
        var database = OwnDatabase.start(HOME.resolve("db"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> database.stop(Duration.ofSeconds(5))));
        // it becomes part of an XML file
        System.setProperty("watchdog.db.url", database.access().url().replace("&", "&amp;"));
        System.setProperty("watchdog.db.user", database.access().user());
        System.setProperty("watchdog.db.password", database.access().password());
        System.setProperty("watchdog.data.dir", HOME.toString());
        System.setProperty("watchdog.key.file", masterKey().toString());
    }

    private static Path masterKey() throws IOException, GeneralSecurityException {
        var algorithms = AeadConfig2026.get();
        return Files.writeString(
                HOME.resolve("master.key"),
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, algorithms),
                        algorithms,
                        InsecureSecretKeyAccess.get()));
    }
}
