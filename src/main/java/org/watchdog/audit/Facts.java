package org.watchdog.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * The canonical text of an entry's facts: one JSON object of texts, names sorted by code unit, no white space; only
 * quotation mark, reverse solidus and control characters are escaped (as RFC 8785 has it).
 */
final class Facts {

    private Facts() {}

    static String written(Map<String, String> facts) {
        var text = new StringBuilder("{");
        new TreeMap<>(facts).forEach((name, value) -> {
            if (text.length() > 1) {
                text.append(',');
            }
            quote(text, name);
            text.append(':');
            quote(text, value);
        });
        return text.append('}').toString();
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> text.append(c < 0x20 ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        text.append('"');
    }
}
