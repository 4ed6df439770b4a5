package org.watchdog.worklist.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Words;
import org.watchdog.worklist.Order;
import org.watchdog.worklist.web.TaskRow.Option;
import org.watchdog.worklist.web.TaskRow.Picked;

/** The conditions of the page in its address: what is chosen, and how the address reads without it. */
final class Conditions {

    private static final String PAGE = "/tasks";

    private final Sought sought;
    private final Words words;
    private final LocalDate today;

    Conditions(Sought sought, Words words, LocalDate today) {
        this.sought = sought;
        this.words = words;
        this.today = today;
    }

    /** The conditions in force; the view and the order are none. */
    List<Picked> picked(Map<String, String> kinds) {
        var picked = new ArrayList<Picked>();
        var filter = sought.filter();
        filter.sought().ifPresent(q -> picked.add(new Picked(words.say("worklist.picked.q", q), without("q"))));
        filter.kind()
                .ifPresent(kind -> picked.add(new Picked(words.say(kinds.getOrDefault(kind, kind)), without("kind"))));
        filter.scheme().ifPresent(s -> picked.add(new Picked(words.say("register.scheme." + s), without("scheme"))));
        filter.dueBefore()
                .ifPresent(day -> picked.add(new Picked(
                        words.say("worklist.picked.due", words.day(day.minusDays(1))), without("dueBefore"))));
        return picked;
    }

    List<Option> kinds(Map<String, String> kinds) {
        return kinds.entrySet().stream()
                .map(k -> option(
                        k.getKey(),
                        words.say(k.getValue()),
                        sought.filter().kind().orElse("")))
                .toList();
    }

    List<Option> schemes() {
        return List.of(Scheme.values()).stream()
                .map(s -> option(
                        s.name(),
                        words.say("register.scheme." + s),
                        sought.filter().scheme().map(Enum::name).orElse("")))
                .toList();
    }

    /** Overdue, by today, within a week; and the day in the address, if it is another. */
    List<Option> days() {
        var chosen = sought.filter().dueBefore().map(LocalDate::toString).orElse("");
        var days = new ArrayList<>(List.of(
                option(today.toString(), words.say("worklist.due.over"), chosen),
                option(today.plusDays(1).toString(), words.say("worklist.due.today"), chosen),
                option(today.plusDays(8).toString(), words.say("worklist.due.week"), chosen)));
        if (!chosen.isEmpty() && days.stream().noneMatch(Option::chosen)) {
            var day = words.day(LocalDate.parse(chosen).minusDays(1));
            days.add(option(chosen, words.say("worklist.picked.due", day), chosen));
        }
        return days;
    }

    List<Option> orders() {
        return List.of(Order.values()).stream()
                .map(o -> option(
                        o.name().toLowerCase(ROOT),
                        words.say("worklist.sort." + o),
                        sought.order().name().toLowerCase(ROOT)))
                .toList();
    }

    private static Option option(String value, String words, String chosen) {
        return new Option(value, words, value.equals(chosen));
    }

    /** This list as it is. */
    String here() {
        return sought.cursor().map(this::after).orElseGet(this::first);
    }

    /** This list from its beginning. */
    String first() {
        return address(query());
    }

    /** This list after a cursor. */
    String after(String cursor) {
        var query = query();
        query.put("cursor", cursor);
        return address(query);
    }

    /** The same view without any condition. */
    String free() {
        return PAGE + "?view=" + query().get("view");
    }

    private String without(String name) {
        var query = query();
        query.remove(name);
        return address(query);
    }

    private Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        query.put("view", sought.view().name().toLowerCase(ROOT));
        var filter = sought.filter();
        filter.sought().ifPresent(q -> query.put("q", q));
        filter.kind().ifPresent(k -> query.put("kind", k));
        filter.scheme().ifPresent(s -> query.put("scheme", s.name()));
        filter.dueBefore().ifPresent(d -> query.put("dueBefore", d.toString()));
        if (sought.order() != Order.DUE) {
            query.put("sort", sought.order().name().toLowerCase(ROOT));
        }
        return query;
    }

    private static String address(Map<String, String> query) {
        return PAGE + "?"
                + query.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                        .collect(joining("&"));
    }
}
