package org.watchdog.casefile;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name of a file as it is kept: the last part of whatever path came, without anything that could break a line, hide
 * or turn around what is read. Quotes, emoji and rare kanji stay.
 */
final class FileName {

    private static final int LONGEST = 150;
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\\u200d]]+");

    private FileName() {}

    static String of(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = UNREADABLE
                .matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (plain.isEmpty() || plain.chars().allMatch(c -> c == '.' || c == ' ')) {
            return "file";
        }
        return shortened(plain);
    }

    /** The ending stays: it is what a person's computer opens the file by. */
    private static String shortened(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        var room = LONGEST - ending.length();
        return name.substring(0, name.offsetByCodePoints(0, room)) + ending;
    }
}
