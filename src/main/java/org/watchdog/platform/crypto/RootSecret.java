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
    private static final byte[] PLACE = "platform_secret|root".getBytes(StandardCharsets.UTF_8);

    @Resource(lookup = "java:app/jdbc/watchdog")
    DataSource database;

    private volatile byte @Nullable [] opened;

    @Transactional(TxType.NOT_SUPPORTED)
    byte[] opened(Aead master) throws GeneralSecurityException {
        var known = opened;
        if (known == null) {
            known = master.decrypt(sealed(master), PLACE);
            opened = known;
        }
        return known;
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
            throw new IllegalStateException("no access to the root secret", e);
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
