package org.watchdog.platform.api;

import org.watchdog.kernel.CaseNumber;

/** Sealing, keyed hashes and signatures. No clear key leaves the implementation. */
public interface Secrets {

    /** A new data key for a case, wrapped by the master key (fits {@code varbinary(512)}). */
    byte[] newCaseKey(CaseNumber number);

    /**
     * Seals a text under the case's key.
     *
     * @param place what the text is and where it stands, for example {@code complaint.description}; the same words open
     *     it again, others do not
     */
    byte[] seal(CaseNumber number, byte[] wrappedKey, String place, byte[] clear);

    /** @throws SecurityException if the bytes were altered, or belong to another case or place */
    byte[] open(CaseNumber number, byte[] wrappedKey, String place, byte[] sealed);

    /** Seals bytes under the master key alone, for what belongs to no case (a cookie, a draft, a second factor). */
    byte[] seal(String purpose, byte[] clear);

    /** @throws SecurityException if the bytes were altered or sealed for another purpose */
    byte[] open(String purpose, byte[] sealed);

    /**
     * Seals bytes under a key that is not ours to keep: a browser's cookie holds it, or it lies sealed elsewhere.
     *
     * @param key 32 random bytes, or 32 bytes derived from such
     * @param place what the bytes are; the same words open them again, others do not
     */
    byte[] sealWith(byte[] key, String place, byte[] clear);

    /** @throws SecurityException if the bytes were altered, or sealed under another key or for another place */
    byte[] openWith(byte[] key, String place, byte[] sealed);

    /** HMAC-SHA-256 (32 bytes) under the named secret of this installation. */
    byte[] keyedHash(String secret, String text);

    /** Ed25519 signature (64 bytes) under this installation's signing key. */
    byte[] sign(byte[] message);

    /** Whether this installation made that signature. */
    boolean signedByUs(byte[] message, byte[] signature);
}
