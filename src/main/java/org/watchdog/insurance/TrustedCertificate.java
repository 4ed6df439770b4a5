package org.watchdog.insurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of the insurer that no known authority vouches for: it is trusted, and no other one is. */
final class TrustedCertificate {

    private TrustedCertificate() {}

    /** @throws IllegalStateException if the file of the settings is no certificate */
    static SSLContext context(String pemFile) {
        try (var file = Files.newInputStream(Path.of(pemFile))) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "insurer", CertificateFactory.getInstance("X.509").generateCertificate(file));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("watchdog.insurance.certificate is not readable", e);
        }
    }
}
