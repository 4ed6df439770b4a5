package org.watchdog.complaint.web;

import jakarta.mvc.Models;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.complaint.FollowUp;
import org.watchdog.complaint.FollowUpView;
import org.watchdog.complaint.Progress;
import org.watchdog.complaint.Progress.Reached;
import org.watchdog.kernel.CaseKind;
import org.watchdog.platform.api.Words;

/** The complainant's page in words: where it stands, what was said, the road. */
record FollowUpWords(Words words, FollowUpView view, Progress.Seen seen) {

    /** What was said on one day, newest first. */
    public record Day(LocalDate day, List<Entry> entries) {}

    /** @param by {@code BODY}, {@code COMPLAINANT}, or {@code FILED} for the beginning */
    public record Entry(Instant at, String by, @Nullable String text, List<String> files) {}

    /** @param css the class of the mark */
    public record Stop(String css, String name, @Nullable String more) {}

    void into(Models models) {
        var shown = view.shown();
        models.put("number", shown.number().value());
        models.put("inquiry", shown.kind() == CaseKind.INQUIRY);
        models.put("holder", seen.holder().orElse(null));
        models.put("now", words.say("complaint.now." + now()));
        models.put("next", words.say(view.nextWords()));
        models.put("closed", shown.closedAs().isPresent());
        models.put("due", view.next().orElse(null));
        models.put("left", seen.left().orElse(null));
        models.put("days", days());
        models.put("language", view.complaint().language().tag());
        models.put("actions", view.actions().stream().map(Enum::name).toList());
        models.put("asked", view.actions().contains(FollowUp.Action.ANSWER));
        models.put("question", view.question().orElse(null));
        models.put("objects", view.complaint().objectsToReferral());
        models.put("mailed", seen.mailed());
        models.put("road", seen.road().stream().map(this::stop).toList());
    }

    private String now() {
        return view.underReview()
                .or(() -> view.shown().closedAs().map(how -> "closed"))
                .or(view.shown()::element)
                .orElse("received");
    }

    private List<Day> days() {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(view.shown().openedAt(), "FILED", null, view.filesWith(Optional.empty())));
        view.messages()
                .forEach(
                        m -> entries.add(new Entry(m.at(), m.from().name(), m.text(), view.filesWith(Optional.of(m)))));
        var days = new ArrayList<Day>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            var entry = entries.get(i);
            var day = LocalDate.ofInstant(entry.at(), Words.TOKYO);
            if (days.isEmpty() || !days.get(days.size() - 1).day().equals(day)) {
                days.add(new Day(day, new ArrayList<>()));
            }
            days.get(days.size() - 1).entries().add(entry);
        }
        return days;
    }

    private Stop stop(Progress.Stop stop) {
        var name = stop.place().name().toLowerCase(Locale.ROOT);
        var more = switch (stop.reached()) {
            case HERE -> Optional.of(here());
            case LATER -> words.find("complaint.road." + name + ".if");
            case LATE -> Optional.of(words.say("complaint.road.missed"));
            case DONE ->
                stop.place() == Progress.Place.FILED
                        ? Optional.of(words.day(LocalDate.ofInstant(view.shown().openedAt(), Words.TOKYO)))
                        : Optional.<String>empty();
        };
        return new Stop(css(stop.reached()), words.say("complaint.road." + name), more.orElse(null));
    }

    private String here() {
        var until = view.next()
                .map(due -> words.say("complaint.followup.until", words.day(due.dueOn())))
                .orElse("");
        return words.say("complaint.followup.here") + until;
    }

    private static String css(Reached reached) {
        return reached.name().toLowerCase(Locale.ROOT);
    }
}
