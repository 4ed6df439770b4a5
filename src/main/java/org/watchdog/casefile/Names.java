package org.watchdog.casefile;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/** What things of a case are called: holders, places of the drawing, deadlines, entries of the stream. */
@Service
public class Names {

    /** Rooms whose drawings are called by those of others, and have clocks of their own. */
    private static final List<String> CALLED = List.of("deliberation", "sanction");

    private final Licensees licensees;

    @Inject
    Names(Licensees licensees) {
        this.licensees = licensees;
    }

    public String licensee(LicenseeId id) {
        return licensees.find(id).map(Licensee::name).orElse(id.value());
    }

    /** A place of a drawing, for staff. */
    public static String element(String process, String element, Words words) {
        return words.find(Path.room(process) + ".element." + element).orElse(element);
    }

    /**
     * A deadline: its own words, or those of the task that it is set for. It may be of the drawing that the case is in
     * now, or of its own room, from which that drawing was called.
     */
    public static String deadline(Case of, String name, Words words) {
        var rooms = new ArrayList<>(List.of(Path.room(of.process()), home(of)));
        rooms.addAll(CALLED);
        return rooms.stream()
                .flatMap(room -> deadline(room, name, words).stream())
                .findFirst()
                .orElse(name);
    }

    private static Optional<String> deadline(String room, String name, Words words) {
        return words.find(room + ".deadline." + name)
                .or(() -> words.find(room + "." + name))
                .or(() -> words.find(room + ".element." + name));
    }

    /** The room that a case is of, wherever it is now. */
    private static String home(Case of) {
        return of.kind() == CaseKind.INQUIRY ? "complaint" : of.kind().name().toLowerCase(Locale.ROOT);
    }

    /** A clock of the case: a deadline, or the reminder of one. */
    public static String deadline(Case of, Deadline clock, Words words) {
        var name = deadline(of, clock.name(), words);
        return clock.reminds() ? words.say("casefile.deadline.reminder", name) : name;
    }

    /** An entry of the stream as a sentence; words of facts are said in the reader's language where there are any. */
    public static String sentence(Stream.Entry entry, Words words) {
        var text = words.say(entry.words());
        for (var fact : entry.facts().entrySet()) {
            var slot = "{" + fact.getKey() + "}";
            if (text.contains(slot)) {
                var room = entry.action().substring(0, entry.action().indexOf('.'));
                text = text.replace(
                        slot,
                        words.find(room + ".fact." + fact.getKey() + "." + fact.getValue())
                                .orElseGet(() -> shown(fact.getKey(), fact.getValue(), words)));
            }
        }
        return text;
    }

    private static String shown(String name, String fact, Words words) {
        if (name.endsWith("Yen")) {
            return String.format(Locale.ROOT, "%,d", Long.parseLong(fact));
        }
        return fact.matches("\\d{4}-\\d{2}-\\d{2}")
                ? words.day(java.time.LocalDate.parse(fact))
                : fact.contains(".") ? words.find(fact).orElse(fact) : fact; // a task is named by the key of its name
    }
}
