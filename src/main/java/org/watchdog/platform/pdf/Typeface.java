package org.watchdog.platform.pdf;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The typeface of the letters, Noto Sans JP in two cuts, and what can be said in it. Read once, at the first letter.
 */
@ApplicationScoped
class Typeface {

    /** The name by which the letters' style sheet asks for it. */
    static final String FAMILY = "NotoJP";

    /** Where font files come from. */
    interface Shelf {
        @Nullable
        InputStream open(String file);
    }

    /**
     * What is never seen itself: joiners and direction marks, and what a phone adds to choose a character's picture.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}\r]");

    /** A character typed as base and mark, か + ゛. */
    private static final Pattern COMPOSED = Pattern.compile("\\P{M}\\p{M}+");

    private volatile Shelf shelf;
    private volatile Cut @Nullable [] cuts;

    @Inject
    Typeface() {
        this(file -> null);
    }

    Typeface(Shelf shelf) {
        this.shelf = shelf;
    }

    void shipped(@Observes @Initialized(ApplicationScoped.class) ServletContext war) {
        shelf = file -> war.getResourceAsStream("/WEB-INF/fonts/" + file);
    }

    Cut regular() {
        return cuts()[0];
    }

    Cut bold() {
        return cuts()[1];
    }

    /**
     * The same text in the characters that the typeface has for it: twins united (U+301C is printed as U+FF5E), marks
     * joined to their letters, variation selectors left out.
     */
    String fit(String text) {
        var joined = COMPOSED.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(m ->
                        java.util.regex.Matcher.quoteReplacement(Normalizer.normalize(m.group(), Normalizer.Form.NFC)));
        var twins = regular().twins;
        return joined.codePoints()
                .map(c -> c == '\t' ? ' ' : twins.getOrDefault(c, c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * The characters of a fitted text that the typeface lacks, as {@code U+1F600 U+2A6CF}; empty if it has them all.
     */
    String lacking(String fitted) {
        return fitted.codePoints()
                .filter(c ->
                        c != '\n' && !(regular().prints.get(c) && bold().prints.get(c)))
                .distinct()
                .mapToObj("U+%04X"::formatted)
                .collect(joining(" "));
    }

    private Cut[] cuts() {
        var read = cuts;
        if (read == null) {
            synchronized (this) {
                read = cuts;
                if (read == null) {
                    read = new Cut[] {cut("NotoSansJP_400Regular.ttf"), cut("NotoSansJP_700Bold.ttf")};
                    cuts = read;
                }
            }
        }
        return read;
    }

    private Cut cut(String name) {
        try (var file = shelf.open(name)) {
            if (file == null) {
                throw new IllegalStateException("the letters' font is not there: " + name);
            }
            return new Cut(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
