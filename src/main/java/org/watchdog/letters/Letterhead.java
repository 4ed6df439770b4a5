package org.watchdog.letters;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.Reason;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Pdf;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/** What every letter has: who writes, under which number, on which day, to which business, and why a day is due. */
@Service
class Letterhead {

    /** Days off that nobody needs to be told, and days that are none. */
    private static final Set<Reason> PLAIN = Set.of(Reason.OPEN, Reason.FIRST_DAY, Reason.SATURDAY, Reason.SUNDAY);

    private final Clocks clocks;
    private final Licensees licensees;
    private final Pdf pdf;

    @Inject
    Letterhead(Clocks clocks, Licensees licensees, Pdf pdf) {
        this.clocks = clocks;
        this.licensees = licensees;
        this.pdf = pdf;
    }

    /** The fields of every letter; more may be put in. */
    Map<String, String> fields(Case about, String number, Words words) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("number", number);
        fields.put("date", date(words));
        fields.put("body", words.say("letters.body"));
        fields.put("contact", words.say("letters.contact"));
        fields.put("caseNumber", about.number().value());
        return fields;
    }

    private String date(Words words) {
        return DateTimeFormatter.ofPattern(
                        words.language() == Language.JA ? "yyyy年M月d日" : "d MMMM yyyy",
                        words.language().locale())
                .format(clocks.today());
    }

    /** The letter, ready for printing; what the typeface lacks is marked by 〓. */
    Draft draft(String template, Words words, Map<String, String> fields) {
        fields.replaceAll((name, text) -> pdf.printable(text));
        return new Draft(template, words.language(), Map.copyOf(fields));
    }

    /** The business that a case is about. */
    Optional<Licensee> holder(Case about) {
        return about.licensee().flatMap(licensees::find);
    }

    /**
     * Tells until when the business has to answer, and how that day was found, with the days beside the weekends that
     * were left out. Where no clock runs out on that day any more, and no other can be meant, it stands as it was told.
     */
    void putDue(Map<String, String> fields, Case about, LocalDate ordered, Words words) {
        var clock = clock(about, ordered);
        fields.put("dueOn", words.longDay(clock.map(Deadline::dueOn).orElse(ordered)));
        fields.put(
                "dueReason",
                clock.map(found -> reason(found.explanation(), words)).orElseGet(() -> words.say("letters.noReason")));
    }

    /** The clock of that day; if it was moved since the letter was ordered, the one that still runs and is later. */
    private Optional<Deadline> clock(Case about, LocalDate ordered) {
        var possible = clocks.of(about.number()).stream()
                .filter(clock -> clock.name().startsWith("holder") && clock.state() != Deadline.State.DROPPED)
                .toList();
        var later = possible.stream()
                .filter(clock ->
                        clock.state() == Deadline.State.OPEN && clock.dueOn().isAfter(ordered))
                .toList();
        return possible.stream()
                .filter(clock -> clock.dueOn().equals(ordered))
                .reduce((first, second) -> second)
                .or(() -> later.size() == 1 ? Optional.of(later.get(0)) : Optional.empty());
    }

    private String reason(Explanation found, Words words) {
        var sentences = String.join("", found.told(words, clocks.today()).sentences());
        var closed = found.days().stream()
                .filter(day -> !day.counted() && !PLAIN.contains(day.reason()))
                .map(day -> closed(day, words))
                .collect(joining(words.say("letters.and")));
        return closed.isEmpty() ? sentences : sentences + "\n" + words.say("letters.closed", closed);
    }

    private static String closed(Explanation.Day day, Words words) {
        return words.say(
                "letters.closed.day", words.day(day.date()), day.reason().say(words));
    }
}
