package org.watchdog.calendar;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.Explanation.Day;

/**
 * The line in which an explanation is kept: {@code 1 2026-05-01 10/BUSINESS_DAYS/false/NONE/BODY 2026-2 -FIRST_DAY
 * -SATURDAY 3 +SUNDAY ...}. The leading 1 is the form's version; then each day from the first on: a bare number is so
 * many open days counted one after the other, {@code +} a closed day that is counted, {@code -} a day that is not.
 * {@code =} parts the names of an entry's day, {@code %} is the escape.
 */
final class ExplanationText {

    private static final String FORM = "1";

    private ExplanationText() {}

    static String write(Explanation explanation) {
        var words = new ArrayList<String>();
        var rule = explanation.rule();
        words.add(FORM);
        words.add(explanation.from().toString());
        words.add(List.of(rule.count(), rule.unit(), rule.countFirstDay(), rule.roll(), rule.calendar()).stream()
                .map(String::valueOf)
                .collect(joining("/")));
        words.add(explanation.calendarVersion());
        int open = 0;
        for (var day : explanation.days()) {
            if (day.counted() && day.reason().isOpen()) {
                open++;
                continue;
            }
            open = flush(words, open);
            words.add((day.counted() ? "+" : "-") + write(day.reason()));
        }
        flush(words, open);
        return String.join(" ", words);
    }

    private static int flush(List<String> words, int open) {
        if (open > 0) {
            words.add(String.valueOf(open));
        }
        return 0;
    }

    private static String write(Reason reason) {
        return reason.isNamed()
                ? reason.code() + "=" + escape(reason.nameJa()) + "=" + escape(reason.nameEn())
                : reason.code();
    }

    static Explanation read(String text) {
        try {
            var words = List.of(text.split(" ", -1));
            if (!words.get(0).equals(FORM)) {
                throw new IllegalArgumentException("form " + words.get(0));
            }
            var from = LocalDate.parse(words.get(1));
            var days = days(from, words.subList(4, words.size()));
            var dueOn = days.get(days.size() - 1).date();
            return new Explanation(from, rule(words.get(2)), dueOn, days, words.get(3));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
            throw new IllegalArgumentException("Not a kept explanation: " + text, e);
        }
    }

    private static DeadlineRule rule(String text) {
        var parts = List.of(text.split("/", -1));
        return new DeadlineRule(
                Integer.parseInt(parts.get(0)),
                Unit.valueOf(parts.get(1)),
                Boolean.parseBoolean(parts.get(2)),
                Roll.valueOf(parts.get(3)),
                CalendarKind.valueOf(parts.get(4)));
    }

    private static List<Day> days(LocalDate from, List<String> words) {
        var days = new ArrayList<Day>();
        int number = 0;
        for (var word : words) {
            boolean counted = !word.startsWith("-");
            boolean closed = word.startsWith("+") || !counted;
            int times = closed ? 1 : Integer.parseInt(word);
            var reason = closed ? reason(word.substring(1)) : Reason.OPEN;
            for (int i = 0; i < times; i++) {
                number += counted ? 1 : 0;
                days.add(new Day(from.plusDays(days.size()), counted, counted ? number : 0, reason));
            }
        }
        return days;
    }

    private static Reason reason(String text) {
        var parts = List.of(text.split("=", -1));
        return parts.size() == 1 ? Reason.of(text) : Reason.named(unescape(parts.get(1)), unescape(parts.get(2)));
    }

    private static String escape(String name) {
        return name.replace("%", "%25").replace(" ", "%20").replace("=", "%3D");
    }

    private static String unescape(String name) {
        return name.replace("%3D", "=").replace("%20", " ").replace("%25", "%");
    }
}
