package org.watchdog.platform.api;

import java.util.Map;
import org.watchdog.kernel.Language;

/** Letters as tagged PDF (PDF/UA-1, PDF/A-3u) with an embedded Japanese font. */
public interface Pdf {

    /**
     * Renders a letter.
     *
     * @param template name below {@code letters/}, without language and ending, for example {@code holder-request}
     * @param fields every field of the template, and no other
     * @throws IllegalArgumentException if a field is missing or left over, or holds a character the font cannot print
     */
    byte[] letter(String template, Language language, Map<String, String> fields);

    /** The text as it can be printed: 〓 stands for each character that the letters' typeface lacks, U+1F600 say. */
    String printable(String text);
}
