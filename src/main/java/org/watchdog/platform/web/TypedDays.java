package org.watchdog.platform.web;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Days as people type them into three boxes ({@code on-year}, {@code on-month}, {@code on-day}): full-width digits
 * count, and so do the eras that are still in use (令和8, R8). What is no day stays broken, so that whoever reads the
 * field says so.
 */
final class TypedDays {

    private static final String YEAR = "-year";
    private static final Pattern ERA = Pattern.compile("(令和|R|平成|H|昭和|S)\\s*(元|\\d{1,2})");
    private static final Map<Character, Integer> BEFORE_FIRST_YEAR =
            Map.of('令', 2018, 'R', 2018, '平', 1988, 'H', 1988, '昭', 1925, 'S', 1925);

    private TypedDays() {}

    /** The same fields, and for each three boxes one field {@code 2026-06-10}; nothing where all three are empty. */
    static Map<String, String> joined(Map<String, String> typed) {
        var joined = new LinkedHashMap<>(typed);
        typed.keySet().stream().filter(name -> name.endsWith(YEAR)).forEach(name -> {
            var field = name.substring(0, name.length() - YEAR.length());
            var boxes = List.of(box(typed, name), box(typed, field + "-month"), box(typed, field + "-day"));
            if (boxes.stream().anyMatch(box -> !box.isEmpty())) {
                joined.put(field, year(boxes.get(0)) + "-" + two(boxes.get(1)) + "-" + two(boxes.get(2)));
            }
        });
        return joined;
    }

    private static String box(Map<String, String> typed, String name) {
        return Normalizer.normalize(typed.getOrDefault(name, ""), Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("[年月日]$", "");
    }

    private static String year(String box) {
        var era = ERA.matcher(box.toUpperCase(Locale.ROOT));
        if (!era.matches()) {
            return box;
        }
        var count = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
        return String.valueOf(BEFORE_FIRST_YEAR.getOrDefault(era.group(1).charAt(0), 0) + count);
    }

    private static String two(String box) {
        return box.length() == 1 ? "0" + box : box;
    }
}
