package org.watchdog.platform.pdf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One cut of the typeface (regular or bold), a TrueType file whose character map has been cleaned in memory.
 *
 * <p>Noto draws several characters with one glyph: 文 and the radical U+2F42, the full-width space and U+2003. A PDF
 * tells its reader the glyph's lowest code point, so that copied text and a screen reader would get the radical. Here
 * such a doubtful lowest code point is taken out of the map; {@link #twins} names the character that prints the same.
 */
final class Cut {

    private static final int CMAP = 0x636d6170;
    private static final int HEADER = 12;
    private static final int GROUP = 12;
    private static final int SEGMENTED_COVERAGE = 12;

    /** Lowest of their glyph, but not what a Japanese text means: U+2027 for ・, U+301C for ～, U+2215 for ／ ... */
    private static final Set<Integer> DOUBTFUL =
            Set.of(0x02BB, 0x2003, 0x2012, 0x2027, 0x2035, 0x2215, 0x2329, 0x232A, 0x301C);

    /** The file as it is embedded. */
    final byte[] file;

    /** The code points that it prints. */
    final BitSet prints = new BitSet();

    /** Code points that were taken out, each with the one that has the same glyph. */
    final Map<Integer, Integer> twins = new HashMap<>();

    /** @throws IllegalArgumentException if this is no TrueType file with a full Unicode map */
    Cut(byte[] original) {
        file = original.clone();
        var bytes = ByteBuffer.wrap(file);
        int entry = table(bytes, CMAP);
        int map = bytes.getInt(entry + 8);
        var glyphs = glyphs(bytes, map + fullMap(bytes, map));
        var byGlyph = new TreeMap<Integer, List<Integer>>();
        glyphs.forEach((character, glyph) ->
                byGlyph.computeIfAbsent(glyph, g -> new ArrayList<>()).add(character));
        byGlyph.values().forEach(this::settle);
        glyphs.keySet().removeAll(twins.keySet());
        glyphs.keySet().forEach(prints::set);
        var clean = map(glyphs);
        if (clean.length > bytes.getInt(entry + 12)) {
            throw new IllegalArgumentException("the cleaned character map does not fit");
        }
        System.arraycopy(clean, 0, file, map, clean.length);
        bytes.putInt(entry + 12, clean.length);
    }

    private void settle(List<Integer> sameGlyph) {
        var meant = sameGlyph.stream().filter(c -> !doubtful(c)).findFirst();
        meant.ifPresent(keep -> sameGlyph.stream().filter(c -> c < keep).forEach(c -> twins.put(c, keep)));
    }

    private static boolean doubtful(int character) {
        boolean radical = character >= 0x2E80 && character <= 0x2FDF;
        return radical || DOUBTFUL.contains(character);
    }

    private static int table(ByteBuffer bytes, int tag) {
        for (int i = 0; i < bytes.getShort(4); i++) {
            int entry = HEADER + 16 * i;
            if (bytes.getInt(entry) == tag) {
                return entry;
            }
        }
        throw new IllegalArgumentException("a font without a character map");
    }

    private static int fullMap(ByteBuffer bytes, int map) {
        for (int i = 0; i < bytes.getShort(map + 2); i++) {
            int offset = bytes.getInt(map + 4 + 8 * i + 4);
            if (bytes.getShort(map + offset) == SEGMENTED_COVERAGE) {
                return offset;
            }
        }
        throw new IllegalArgumentException("a font without a full Unicode map (format 12)");
    }

    /** Character to glyph, in the order of characters. */
    private static Map<Integer, Integer> glyphs(ByteBuffer bytes, int at) {
        var glyphs = new TreeMap<Integer, Integer>();
        for (int i = 0; i < bytes.getInt(at + 12); i++) {
            int group = at + 16 + GROUP * i;
            int first = bytes.getInt(group);
            for (int c = first; c <= bytes.getInt(group + 4); c++) {
                glyphs.put(c, bytes.getInt(group + 8) + c - first);
            }
        }
        return glyphs;
    }

    /**
     * A character map, from glyphs in the order of characters, with one format 12 table for Windows and full Unicode.
     */
    private static byte[] map(Map<Integer, Integer> glyphs) {
        var groups = new ArrayList<int[]>();
        int[] last = {-2, -2, -2};
        for (var e : glyphs.entrySet()) {
            if (e.getKey() == last[1] + 1 && e.getValue() == last[2] + e.getKey() - last[0]) {
                last[1]++;
            } else {
                last = new int[] {e.getKey(), e.getKey(), e.getValue()};
                groups.add(last);
            }
        }
        int length = 16 + GROUP * groups.size();
        var table = ByteBuffer.allocate(HEADER + length);
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(HEADER);
        table.putShort((short) SEGMENTED_COVERAGE)
                .putShort((short) 0)
                .putInt(length)
                .putInt(0);
        table.putInt(groups.size());
        groups.forEach(group -> Arrays.stream(group).forEach(table::putInt));
        return table.array();
    }
}
