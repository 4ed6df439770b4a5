package org.watchdog.platform.crypto;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The one key that is not in the database: a Tink keyset (AES-256-GCM) in a file of mode 0600. It wraps the key of each
 * case and the named secrets. Whoever loses it loses everything.
 */
final class MasterKey {

    /** What Tink may use; nothing is registered globally. */
    static final Configuration ALGORITHMS = AeadConfig2026.get();

    private MasterKey() {}

    /**
     * Reads the key, or makes it where that is allowed.
     *
     * @param makeIfMissing only where nothing was ever sealed: another key would open none of it
     * @throws IllegalStateException if there is no such file, or it holds no keyset
     */
    static Aead at(Path file, boolean makeIfMissing) {
        try {
            if (makeIfMissing && !Files.exists(file)) {
                make(file);
            }
            if (!Files.isReadable(file)) {
                throw new IllegalStateException("there is no master key in " + file + " (watchdog.key.file)");
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file), ALGORITHMS, InsecureSecretKeyAccess.get())
                    .getPrimitive(ALGORITHMS, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " holds no usable keyset (watchdog.key.file)", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written beside its place and moved there, so that a power cut leaves a whole key or none. */
    static void make(Path file) throws IOException, GeneralSecurityException {
        var keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, ALGORITHMS),
                ALGORITHMS,
                InsecureSecretKeyAccess.get());
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? Files.createTempFile(
                        folder, "key", ".tmp", PosixFilePermissions.asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE)))
                : Files.createTempFile(folder, "key", ".tmp");
        Files.writeString(draft, keyset);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
