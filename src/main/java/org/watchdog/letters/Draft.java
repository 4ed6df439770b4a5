package org.watchdog.letters;

import java.util.Map;
import org.watchdog.kernel.Language;

/**
 * A letter before it is printed.
 *
 * @param template its name below {@code letters/}
 * @param fields every field of the template, in the clear
 */
record Draft(String template, Language language, Map<String, String> fields) {}
