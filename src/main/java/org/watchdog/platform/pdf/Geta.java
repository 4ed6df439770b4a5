package org.watchdog.platform.pdf;

import static java.util.stream.Collectors.joining;

import java.util.function.Predicate;

/**
 * Stands in for a character that the typeface lacks, as 〓 has done for Japanese printers since there were types: an
 * emoji in a complaint stops no letter, and the reader sees that something stood there.
 */
final class Geta {

    private static final String MARK = "〓";

    private Geta() {}

    /**
     * The text with a mark for each character that cannot be printed.
     *
     * @param prints whether a text can be printed
     */
    static String in(String text, Predicate<String> prints) {
        return prints.test(text)
                ? text
                : text.codePoints()
                        .mapToObj(Character::toString)
                        .map(c -> c.equals("\n") || prints.test(c) ? c : MARK)
                        .collect(joining());
    }
}
