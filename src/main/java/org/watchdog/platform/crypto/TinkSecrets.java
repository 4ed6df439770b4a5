package org.watchdog.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Secrets;

/**
 * Secrets by Google Tink: AES-256-GCM for what is sealed, Ed25519 for what is signed. The associated data of every
 * sealed value is {@code case number|place}, so that no value can be moved to another case or column unseen.
 */
@ApplicationScoped
class TinkSecrets implements Secrets {

    private static final String SIGNING = "signing";

    private final RootSecret root;
    private final Aead master;
    private final OpenKeys keys = new OpenKeys();

    /** @param make whether a key may be made where there is none; to be said once, at the very first start */
    @Inject
    TinkSecrets(
            RootSecret root,
            @ConfigProperty(name = "watchdog.key.file") String keyFile,
            @ConfigProperty(name = "watchdog.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "watchdog.key.make", defaultValue = "false") boolean make) {
        this.root = root;
        this.master = MasterKey.at(Path.of(keyFile), (demo || make) && root.isNew());
    }

    @Override
    public byte[] newCaseKey(CaseNumber number) {
        return secure(() -> TinkProtoKeysetFormat.serializeEncryptedKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, MasterKey.ALGORITHMS),
                master,
                about(number, "key"),
                MasterKey.ALGORITHMS));
    }

    @Override
    public byte[] seal(CaseNumber number, byte[] wrappedKey, String place, byte[] clear) {
        return secure(() -> keyOf(number, wrappedKey).encrypt(clear, about(number, place)));
    }

    @Override
    public byte[] open(CaseNumber number, byte[] wrappedKey, String place, byte[] sealed) {
        return secure(() -> keyOf(number, wrappedKey).decrypt(sealed, about(number, place)));
    }

    @Override
    public byte[] seal(String purpose, byte[] clear) {
        return secure(() -> master.encrypt(clear, purpose.getBytes(UTF_8)));
    }

    @Override
    public byte[] open(String purpose, byte[] sealed) {
        return secure(() -> master.decrypt(sealed, purpose.getBytes(UTF_8)));
    }

    @Override
    public byte[] sealWith(byte[] key, String place, byte[] clear) {
        return secure(() -> new AesGcmJce(key).encrypt(clear, place.getBytes(UTF_8)));
    }

    @Override
    public byte[] openWith(byte[] key, String place, byte[] sealed) {
        return secure(() -> new AesGcmJce(key).decrypt(sealed, place.getBytes(UTF_8)));
    }

    @Override
    public byte[] keyedHash(String secret, String text) {
        return secure(() -> hmac(named("hash." + secret), text));
    }

    @Override
    public byte[] sign(byte[] message) {
        return secure(() -> new Ed25519Sign(named(SIGNING)).sign(message));
    }

    @Override
    public boolean signedByUs(byte[] message, byte[] signature) {
        try {
            var key = Ed25519Sign.KeyPair.newKeyPairFromSeed(named(SIGNING)).getPublicKey();
            new Ed25519Verify(key).verify(signature, message);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Aead keyOf(CaseNumber number, byte[] wrapped) throws GeneralSecurityException {
        return keys.of(number, wrapped, () -> unwrapped(number, wrapped));
    }

    private Aead unwrapped(CaseNumber number, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, about(number, "key"), MasterKey.ALGORITHMS)
                .getPrimitive(MasterKey.ALGORITHMS, Aead.class);
    }

    private static byte[] about(CaseNumber number, String place) {
        return (number.value() + "|" + place).getBytes(UTF_8);
    }

    /** A secret of its own for each use, derived from the root secret (one block of HKDF-Expand, RFC 5869). */
    private byte[] named(String name) {
        return secure(() -> hmac(root.opened(master), name));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }

    private interface Work<T> {
        T run() throws GeneralSecurityException;
    }

    private static <T> T secure(Work<T> work) {
        try {
            return work.run();
        } catch (GeneralSecurityException e) {
            throw new SecurityException("sealed value refused", e);
        }
    }
}
