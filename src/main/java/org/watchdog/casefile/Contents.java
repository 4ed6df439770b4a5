package org.watchdog.casefile;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;

/**
 * Takes the bytes of files in, and gives them out again. At any time one part of a mebibyte is in memory, and no byte
 * reaches a disk in the clear.
 */
@Service
public class Contents {

    /** One file: 20 MiB. */
    public static final long LARGEST = 20L << 20;

    /** All that is given at a time, 50 MiB. */
    public static final long MOST = 50L << 20;

    private static final int PART = 1 << 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ContentShelf shelf;
    private final Secrets secrets;

    @Inject
    Contents(ContentShelf shelf, Secrets secrets) {
        this.shelf = shelf;
        this.secrets = secrets;
    }

    /** What came of taking a file in. */
    public sealed interface Taken {

        /** It lies here, and goes unless a case takes it in time. */
        record Kept(Content content) implements Taken {}

        /** Nothing of it is left here. */
        record Refused(String name, Reason why) implements Taken {}
    }

    /** Why a file is not taken. */
    public enum Reason {
        EMPTY,
        /** Its bytes are not of a {@link FileType}. */
        TYPE,
        /** It is larger than {@link #LARGEST}. */
        TOO_LARGE,
        /** With the others it is more than {@link #MOST}. */
        TOO_MUCH,
        /** With the others of its request it is more than {@link SentFiles#MOST}. */
        TOO_MANY
    }

    /**
     * Reads a file to its end, or until it is refused.
     *
     * @param name as it was sent
     * @param room how many bytes may still be given
     * @param keptUntil when it goes if no case has it then
     */
    public Taken take(InputStream bytes, String name, long room, Instant keptUntil) throws IOException {
        var clean = FileName.of(name);
        var part = bytes.readNBytes(PART);
        if (part.length == 0) {
            return new Taken.Refused(clean, Reason.EMPTY);
        }
        var type = FileType.of(part, clean);
        if (type.isEmpty()) {
            return new Taken.Refused(clean, Reason.TYPE);
        }
        var id = HexFormat.of().formatHex(random(16));
        shelf.begin(id, keptUntil);
        try {
            return fill(id, clean, type.get(), part, bytes, room);
        } catch (IOException | RuntimeException e) {
            shelf.drop(id); // the sender went away: half a file is none
            throw e;
        }
    }

    private Taken fill(String id, String name, FileType type, byte[] first, InputStream rest, long room)
            throws IOException {
        var key = random(32);
        var clear = sha256();
        var sealed = sha256();
        long size = 0;
        var part = first;
        for (int n = 0; part.length > 0; n++, part = rest.readNBytes(PART)) {
            size += part.length;
            if (size > Math.min(LARGEST, room)) {
                shelf.drop(id);
                return new Taken.Refused(name, size > LARGEST ? Reason.TOO_LARGE : Reason.TOO_MUCH);
            }
            clear.update(part);
            var closed = secrets.sealWith(key, place(id, n), part);
            sealed.update(closed);
            shelf.put(id, n, closed);
        }
        return new Taken.Kept(
                new Content(id, Base64.getEncoder().encodeToString(key), name, type, size, hex(clear), hex(sealed)));
    }

    /** Takes away a content that belongs to no case. */
    public void drop(Content content) {
        shelf.drop(content.id());
    }

    /** Writes all the bytes, in the clear. */
    void write(Content content, OutputStream to) throws IOException {
        var key = Base64.getDecoder().decode(content.key());
        long left = content.size();
        for (int n = 0; left > 0; n++) {
            var sealed = Optional.of(n)
                    .flatMap(number -> shelf.part(content.id(), number))
                    .orElseThrow(() -> new IOException("a part is missing"));
            var part = secrets.openWith(key, place(content.id(), n), sealed);
            to.write(part);
            left -= part.length;
        }
    }

    private static String place(String id, int n) {
        return "content|" + id + "|" + n;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
