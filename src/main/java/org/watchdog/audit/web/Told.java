package org.watchdog.audit.web;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.watchdog.audit.Entry;
import org.watchdog.platform.api.Words;

/**
 * An entry of a trail as people read it. The entry itself, by which the chain is proved, stands beside it unchanged.
 *
 * @param read whether somebody read, and changed nothing
 * @param what the action as a sentence; its raw form where it has no words
 * @param facts what the sentence does not say already
 */
public record Told(Entry entry, boolean read, String who, String what, List<Fact> facts) {

    private static final String USER = "user:";

    /** More of a hash tells nobody anything; the raw form has all of it. */
    private static final int HASH_SHOWN = 16;

    /** One fact, name and value in words where they have any. */
    public record Fact(String name, String value) {}

    static Told of(Entry entry, Words words) {
        var read = entry.chain().startsWith("read:");
        var dot = entry.action().indexOf('.');
        var room = entry.action().substring(0, dot);
        var key = room + (read ? ".read" : ".stream") + entry.action().substring(dot);
        var facts = facts(entry.facts());
        var sentence = words.find(key).orElse(entry.action());
        var what = sentence;
        for (var fact : facts.entrySet()) {
            what = what.replace("{" + fact.getKey() + "}", value(room, fact.getKey(), facts, words));
        }
        return new Told(
                entry,
                read,
                who(entry.actor(), words),
                what,
                facts.keySet().stream()
                        .filter(name -> !sentence.contains("{" + name + "}"))
                        .map(name -> new Fact(
                                words.find("audit.fact." + name).orElse(name), value(room, name, facts, words)))
                        .toList());
    }

    private static String who(String actor, Words words) {
        return actor.startsWith(USER)
                ? words.say("audit.actor.user", actor.substring(USER.length()))
                : words.find("audit.actor." + actor).orElse(actor);
    }

    private static Map<String, String> facts(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            e -> ((JsonString) e.getValue()).getString(),
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static String value(String room, String name, Map<String, String> facts, Words words) {
        var value = facts.getOrDefault(name, "");
        if (name.equals("roles")) {
            return Arrays.stream(value.split(" ", -1))
                    .map(role -> words.find("platform.role." + role).orElse(role))
                    .collect(Collectors.joining(words.say("platform.user.and")));
        }
        return words.find(room + ".fact." + name + "." + value)
                .or(() -> words.find(room + "." + name + "." + value))
                .or(() -> Optional.ofNullable(facts.get("task")).flatMap(task -> words.find(task + "." + value)))
                .orElseGet(() -> name.endsWith("Yen") ? yen(value) : plain(value, words));
    }

    private static String yen(String value) {
        return String.format(Locale.ROOT, "%,d", Long.parseLong(value));
    }

    private static String plain(String value, Words words) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return words.longDay(LocalDate.parse(value));
        }
        if (value.matches("[0-9a-f]{64}")) {
            return value.substring(0, HASH_SHOWN) + "…";
        }
        return value.contains(".") ? words.find(value).orElse(value) : value; // a task is named by the key of its name
    }
}
