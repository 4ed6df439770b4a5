package org.watchdog.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Chain;

/**
 * One line of the trail, bound to the line before it by a hash.
 *
 * <p>The hash is SHA-256 over the UTF-8 bytes of these eight lines, each ended by one line feed (U+000A), so that it
 * can be recomputed with a shell alone:
 *
 * <pre>
 * watchdog-audit-1
 * previous hash, 64 small hexadecimal digits; zeros for the first entry
 * chain
 * place in the chain, decimal, from 1
 * time as 2026-06-10T01:02:03.000004Z, always six decimals
 * actor
 * action
 * facts
 * </pre>
 *
 * <p>No part holds a line feed (the facts are canonical JSON, which escapes it), so two different entries never have
 * the same bytes.
 *
 * @param chain a {@link Chain} for the changes ({@code C-2026-000123}), {@code read:} before it for the readers
 * @param seq place in the chain, from 1 without a gap
 * @param at real time, to the microsecond
 * @param actor a text of {@link Actor}
 * @param action {@code room.verb} of a change, {@code room.noun} of what was read
 * @param facts canonical JSON object of texts: ids, words, hashes of ciphertext; never clear text
 * @param previous hash of the entry before, hexadecimal
 * @param hash of this entry, hexadecimal
 */
public record Entry(
        String chain, long seq, Instant at, String actor, String action, String facts, String previous, String hash) {

    /** What the first entry of a chain names as the hash before it. */
    static final String NOTHING = "0".repeat(64);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The entry that follows where a chain ends now. */
    static Entry after(Head head, Instant at, String actor, String action, String facts) {
        var time = at.truncatedTo(ChronoUnit.MICROS);
        var seq = head.seq() + 1;
        var hash = hash(head.hash(), head.chain(), seq, time, actor, action, facts);
        return new Entry(head.chain(), seq, time, actor, action, facts, head.hash(), hash);
    }

    /** Whether the hash is the one of what the entry says. */
    boolean unaltered() {
        return hash.equals(hash(previous, chain, seq, at, actor, action, facts));
    }

    /** Where the chain ends with this entry. */
    Head head() {
        return new Head(chain, seq, hash);
    }

    /** The time as it is hashed and stored. */
    static String written(Instant at) {
        return TIME.format(at);
    }

    private static String hash(
            String previous, String chain, long seq, Instant at, String actor, String action, String facts) {
        var lines =
                new String[] {"watchdog-audit-1", previous, chain, Long.toString(seq), written(at), actor, action, facts
                };
        var text = new StringBuilder();
        for (var line : lines) {
            if (line.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a line feed in a part of an audit entry");
            }
            text.append(line).append('\n');
        }
        return HexFormat.of().formatHex(sha256(text.toString().getBytes(UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
