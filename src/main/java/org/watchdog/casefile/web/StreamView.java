package org.watchdog.casefile.web;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.Files;
import org.watchdog.casefile.Message;
import org.watchdog.casefile.Names;
import org.watchdog.casefile.Stream;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** The stream of a case as staff see it: grouped by day, newest first, each entry with what was said. */
@Service
class StreamView {

    private static final String USER = "user:";

    private final Users users;

    @Inject
    StreamView(Users users) {
        this.users = users;
    }

    /** One day in Tokyo. */
    public record Day(LocalDate day, List<Item> items) {}

    /**
     * One entry.
     *
     * @param css its shape: a person's, {@code rule} of the system, {@code alarm} missed, {@code quiet-entry}
     * @param who a person by name; null where nobody is to be named
     */
    public record Item(
            Instant at, String css, @Nullable String who, String text, List<Saying> said, List<Files.Given> files) {}

    /** What was said with it. */
    public record Saying(String text, boolean ours, String between) {}

    List<Day> days(Case of, CaseFile.Told told, List<Files.Given> files, Words words) {
        var names = users.namesOf(
                told.entries().stream().flatMap(e -> user(e.by()).stream()).toList(), words.language());
        var days = new ArrayList<Day>();
        for (var entry : told.entries()) {
            var day = LocalDate.ofInstant(entry.at(), Words.TOKYO);
            if (days.isEmpty() || !days.get(days.size() - 1).day().equals(day)) {
                days.add(new Day(day, new ArrayList<>()));
            }
            days.get(days.size() - 1).items().add(item(of, entry, told.messages(), files, names, words));
        }
        return days;
    }

    private Item item(
            Case of,
            Stream.Entry entry,
            Map<Long, Message> messages,
            List<Files.Given> files,
            Map<UserId, String> names,
            Words words) {
        return new Item(
                entry.at(),
                css(entry),
                who(entry.by(), names, words),
                sentence(of, entry, words),
                java.util.stream.Stream.of("message", "measures")
                        .flatMap(fact -> Optional.ofNullable(entry.facts().get(fact)).stream())
                        .flatMap(id -> Optional.ofNullable(messages.get(Long.valueOf(id))).stream())
                        .map(m -> new Saying(
                                m.text(),
                                m.from() == Message.Side.BODY,
                                words.say("casefile.said." + m.from() + "." + m.audience())))
                        .toList(),
                files.stream()
                        .filter(f -> Long.toString(f.id()).equals(entry.facts().get("file")))
                        .toList());
    }

    /** Names of deadlines and of colleagues are the case's and the user's; all else is told by the entry itself. */
    private String sentence(Case of, Stream.Entry entry, Words words) {
        var text = Names.sentence(entry, words);
        var deadline = entry.facts().get("deadline");
        if (deadline != null) {
            text = text.replace(deadline, Names.deadline(of, deadline, words));
        }
        var to = Optional.ofNullable(entry.facts().get("to")).flatMap(UserId::read);
        return to.isPresent() ? text.replace(to.get().value(), users.nameOf(to.get(), words.language())) : text;
    }

    private static String css(Stream.Entry entry) {
        if (entry.action().equals("casefile.deadlineMissed")) {
            return "alarm";
        }
        if (entry.action().startsWith("worklist.")) {
            return "quiet-entry";
        }
        return entry.by().equals(Actor.SYSTEM) ? "rule" : "";
    }

    private static @Nullable String who(Actor by, Map<UserId, String> names, Words words) {
        if (by.equals(Actor.COMPLAINANT)) {
            return words.say("casefile.party.COMPLAINANT");
        }
        return user(by).map(names::get).orElse(null);
    }

    private static Optional<UserId> user(Actor by) {
        return by.value().startsWith(USER) ? UserId.read(by.value().substring(USER.length())) : Optional.empty();
    }
}
