package org.watchdog.platform.pdf;

import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.watchdog.kernel.Language;

/** The letters' templates, {@code letters/<template>_<language>.html}, filled strictly: no gap, nothing left over. */
final class Sheets {

    private final TemplateEngine engine = new TemplateEngine();

    Sheets() {
        var files = new ClassLoaderTemplateResolver(Sheets.class.getClassLoader());
        files.setPrefix("letters/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.XML);
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
    }

    /**
     * The letter as XHTML.
     *
     * @throws IllegalArgumentException naming every field that is missing, blank or left over; never a field's content
     */
    String fill(String template, Language language, Map<String, String> fields) {
        var name = template + "_" + language.tag();
        if (!template.matches("[a-z-]+") || Sheets.class.getResource("/letters/" + name + ".html") == null) {
            throw new IllegalArgumentException("no such letter: " + name);
        }
        var asked = new Fields(fields);
        var sheet = engine.process(name, new Context(language.locale(), Map.of("letter", asked)));
        asked.settle(name);
        return sheet;
    }

    /** The fields, keeping account of what the template asked for; it says {@code ${letter.dueOn}}. */
    private static final class Fields extends AbstractMap<String, String> {

        private final Map<String, String> given;
        private final Set<String> missing = new TreeSet<>();
        private final Set<String> used = new HashSet<>();

        Fields(Map<String, String> given) {
            this.given = new TreeMap<>(given);
        }

        @Override
        public String get(@Nullable Object name) {
            var field = String.valueOf(name);
            var text = given.getOrDefault(field, "");
            (text.isBlank() ? missing : used).add(field);
            return text;
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return true;
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return given.entrySet();
        }

        void settle(String letter) {
            var left = new TreeSet<>(given.keySet());
            left.removeAll(used);
            left.removeAll(missing);
            if (!missing.isEmpty() || !left.isEmpty()) {
                throw new IllegalArgumentException(
                        "letter " + letter + ": not filled " + missing + ", left over " + left);
            }
        }
    }
}
