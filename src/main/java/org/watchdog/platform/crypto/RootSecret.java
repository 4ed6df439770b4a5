package org.watchdog.platform.crypto;

import com.google.crypto.tink.Aead;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The secret that all keyed hashes and the signing key are derived from: 32 random bytes in the database, sealed under
 * the master key, so that the master key can be changed without orphaning what was hashed or signed. Made at its first
 * use, outside any transaction that could still roll back; of two nodes that make it at once, one wins and both take
 * it.
 */
@ApplicationScoped
class RootSecret {

    private static final String NAME = "root";
    private static final String NO_ACCESS = "no access to the root secret";
    private static final byte[] PLACE = "platform_secret|root".getBytes(StandardCharsets.UTF_8);

    @Resource(lookup = "java:app/jdbc/watchdog")
    DataSource database;

    private volatile byte @Nullable [] opened;

    /** Whether nothing can have been sealed yet in this database. */
    @Transactional(TxType.NOT_SUPPORTED)
    boolean isNew() {
        try (var connection = database.getConnection()) {
            return find(connection).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(NO_ACCESS, e);
        }
    }

    /** @throws IllegalStateException if it was sealed under another master key */
    @Transactional(TxType.NOT_SUPPORTED)
    byte[] opened(Aead master) throws GeneralSecurityException {
        var known = opened;
        if (known == null) {
            known = open(master, sealed(master));
            opened = known;
        }
        return known;
    }

    private static byte[] open(Aead master, byte[] sealed) {
        try {
            return master.decrypt(sealed, PLACE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the master key (watchdog.key.file) is not the one that this database was written with", e);
        }
    }

    private byte[] sealed(Aead master) throws GeneralSecurityException {
        try (var connection = database.getConnection()) {
            var found = find(connection);
            if (found.isPresent()) {
                return found.get();
            }
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            try (var insert =
                    connection.prepareStatement("insert ignore into platform_secret (name, sealed) values (?, ?)")) {
                insert.setString(1, NAME);
                insert.setBytes(2, master.encrypt(fresh, PLACE));
                insert.executeUpdate();
            }
            return find(connection).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(NO_ACCESS, e);
        }
    }

    private static Optional<byte[]> find(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select sealed from platform_secret where name = ?")) {
            select.setString(1, NAME);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }
}
