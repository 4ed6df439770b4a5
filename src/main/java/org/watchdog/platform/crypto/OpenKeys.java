package org.watchdog.platform.crypto;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.watchdog.kernel.CaseNumber;

/**
 * The keys of the cases that are worked on, unwrapped: a page opens many texts of one case, and a committee seals many
 * reasons in one. They lie beside the master key that opens them all, and are found by their wrapped form only: without
 * that, nobody gets one. When they become many, all are forgotten.
 */
final class OpenKeys {

    private static final int MOST = 128;

    private final ConcurrentMap<Wrapped, Aead> keys = new ConcurrentHashMap<>();

    private record Wrapped(CaseNumber number, ByteBuffer key) {}

    /** What unwraps a key that is not known yet. */
    interface Unwrapping {
        Aead run() throws GeneralSecurityException;
    }

    /** @throws GeneralSecurityException if it is not the key of this case; it is not kept then */
    Aead of(CaseNumber number, byte[] wrapped, Unwrapping unwrapping) throws GeneralSecurityException {
        var name = new Wrapped(number, ByteBuffer.wrap(wrapped.clone()));
        var known = keys.get(name);
        if (known != null) {
            return known;
        }
        var fresh = unwrapping.run();
        if (keys.size() >= MOST) {
            keys.clear();
        }
        keys.put(name, fresh);
        return fresh;
    }
}
