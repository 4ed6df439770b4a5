package org.watchdog.platform.api;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The form of a text in which it is sought: two texts that a Japanese reader would call the same are the same here.
 *
 * <p>Full and half width, upper and lower case, hiragana and katakana, old and new shapes of common name characters,
 * {@code ㈱} and {@code 株式会社} are equal; white space, punctuation and the long vowel mark do not count. Voiced marks do:
 * {@code ハ} is not {@code バ}. Only letters and digits remain, so the form is safe inside a LIKE pattern.
 */
public final class SearchWords {

    /** Shapes of the same character in names of people and firms: old or rare one, then the one it is sought by. */
    private static final Map<Integer, Integer> SHAPES =
            IntStream.iterate(0, i -> i + 2).limit(16).boxed().collect(toMap(i -> shapes()[i], i -> shapes()[i + 1]));

    private SearchWords() {}

    /** The sought form; empty if the text holds neither letter nor digit. Applying it twice changes nothing. */
    public static String of(String text) {
        // U+309B and U+309C stand apart from their letter; as combining marks they join it
        var joined = text.replace('\u309B', '\u3099').replace('\u309C', '\u309A');
        var plain = Normalizer.normalize(joined, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("(株)", "株式会社")
                .replace("(有)", "有限会社");
        var letters = plain.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) && c != 'ー')
                .map(SearchWords::katakana)
                .map(c -> SHAPES.getOrDefault(c, c))
                .mapToObj(Character::toString)
                .collect(joining());
        return Normalizer.normalize(letters, Normalizer.Form.NFKC);
    }

    private static int katakana(int c) {
        return c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c;
    }

    private static int[] shapes() {
        return "髙高﨑崎嵜崎𠮷吉濵浜濱浜邊辺邉辺齋斎齊斉德徳惠恵國国廣広澤沢龍竜".codePoints().toArray();
    }
}
