package org.watchdog.insurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.watchdog.insurance.HandOver.Trouble;

/**
 * The insurer's end of the line ({@code watchdog.insurance.*}): one HTTPS address that takes a packet and says under
 * which reference it has it. The number of the claim and of the hand-over go along as an {@code Idempotency-Key}, so
 * that a packet that arrives twice is one claim.
 */
@ApplicationScoped
class Insurer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 10_000;
    private static final int LONGEST_REFERENCE = 100;

    private final Optional<URI> endpoint;
    private final Optional<String> credentials;
    private final Optional<String> trusted;
    private volatile @Nullable HttpClient client;

    /**
     * @param endpoint the address, of HTTPS
     * @param user and {@code password}: the credentials, if it asks for any
     * @param certificate a PEM file with the certificate to trust, where no known authority vouches for it
     */
    @Inject
    Insurer(
            @ConfigProperty(name = "watchdog.insurance.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "watchdog.insurance.user") Optional<String> user,
            @ConfigProperty(name = "watchdog.insurance.password") Optional<String> password,
            @ConfigProperty(name = "watchdog.insurance.certificate") Optional<String> certificate) {
        this.endpoint =
                endpoint.filter(address -> address.startsWith("https://")).map(URI::create);
        this.credentials = user.map(name ->
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + password.orElse("")).getBytes(UTF_8)));
        this.trusted = certificate.filter(file -> !file.isBlank());
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected Insurer() {
        this.endpoint = Optional.empty();
        this.credentials = Optional.empty();
        this.trusted = Optional.empty();
    }

    /** What the insurer said. */
    sealed interface Said {

        record Taken(String reference) implements Said {}

        record NotTaken(Trouble trouble) implements Said {}
    }

    /** Hands a packet over and waits for the answer, ten seconds at most. */
    Said take(String claim, int n, JsonObject packet) {
        if (endpoint.isEmpty()) {
            return new Said.NotTaken(Trouble.NOT_CONFIGURED);
        }
        try {
            var answer = client().send(request(claim, n, packet), BodyHandlers.ofByteArray());
            return said(claim, answer);
        } catch (IOException e) {
            return new Said.NotTaken(trouble(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Said.NotTaken(Trouble.NO_ANSWER);
        }
    }

    private HttpRequest request(String claim, int n, JsonObject packet) {
        var request = HttpRequest.newBuilder(endpoint.orElseThrow())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", claim + "/" + n)
                .POST(BodyPublishers.ofString(packet.toString(), UTF_8));
        credentials.ifPresent(known -> request.header("Authorization", known));
        return request.build();
    }

    private static Said said(String claim, HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 500) {
            return new Said.NotTaken(Trouble.FAILED);
        }
        var known = answer.statusCode() == 409; // it has it already
        if (answer.statusCode() / 100 != 2 && !known) {
            return new Said.NotTaken(Trouble.REFUSED);
        }
        return reference(claim, answer.body())
                .<Said>map(Said.Taken::new)
                .orElseGet(() -> new Said.NotTaken(known ? Trouble.REFUSED : Trouble.UNCLEAR));
    }

    /** Only an answer that names the claim is one to it. */
    private static Optional<String> reference(String claim, byte[] body) {
        if (body.length > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try (var reader = Json.createReader(new java.io.ByteArrayInputStream(body))) {
            var told = reader.readObject();
            return Optional.of(told.getString("reference", ""))
                    .filter(reference -> claim.equals(told.getString("claimNumber", "")))
                    .filter(reference -> !reference.isBlank() && reference.length() <= LONGEST_REFERENCE);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static Trouble trouble(IOException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpConnectTimeoutException
                    || cause instanceof ConnectException
                    || cause instanceof UnknownHostException) {
                return Trouble.UNREACHABLE;
            }
            if (cause instanceof HttpTimeoutException) {
                return Trouble.TOO_SLOW;
            }
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                return Trouble.CERTIFICATE;
            }
        }
        return Trouble.NO_ANSWER;
    }

    private HttpClient client() {
        var known = client;
        if (known == null) {
            var built = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NEVER);
            trusted.map(TrustedCertificate::context).ifPresent(built::sslContext);
            known = built.build();
            client = known;
        }
        return known;
    }
}
