package org.watchdog.casefile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.stream.Stream;

/**
 * Plain text in the older Japanese encodings, which Tika takes for noise: Shift_JIS as Windows writes it, and EUC-JP.
 */
final class OldText {

    private static final byte ESCAPE = 0x1b;

    private OldText() {}

    /** Whether these first bytes of a file are such a text: no control characters, and every character is one. */
    static boolean isOne(byte[] head) {
        for (var b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != ESCAPE) {
                return false;
            }
        }
        return Stream.of("windows-31j", "EUC-JP").map(Charset::forName).anyMatch(charset -> reads(charset, head));
    }

    /** A character that is cut at the end does not count. */
    private static boolean reads(Charset charset, byte[] head) {
        var reader = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !reader.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false)
                .isError();
    }
}
