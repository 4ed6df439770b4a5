package org.watchdog.complaint;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchdog.calendar.OpenDays;
import org.watchdog.calendar.TimeLeft;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.casefile.Parties;
import org.watchdog.casefile.Path;
import org.watchdog.kernel.CaseKind;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/** How far a complaint is, seen from outside: the road behind it and before it (R-WD-05). */
@Service
@Transactional
public class Progress {

    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("screenComplaint", Place.SCREENING),
            Map.entry("answerInquiry", Place.SCREENING),
            Map.entry("awaitContact", Place.SCREENING),
            Map.entry("awaitInformation", Place.SCREENING),
            Map.entry("awaitHolder", Place.HOLDER),
            Map.entry("awaitFormalAnswer", Place.HOLDER),
            Map.entry("awaitLastAnswer", Place.HOLDER),
            Map.entry("reviewAnswer", Place.REVIEW),
            Map.entry("awaitComplainant", Place.YOU),
            Map.entry("investigate", Place.INVESTIGATION),
            Map.entry("approveFindings", Place.INVESTIGATION),
            Map.entry("establishFacts", Place.INVESTIGATION),
            Map.entry("prepareItem", Place.INVESTIGATION),
            Map.entry("awaitStatement", Place.INVESTIGATION),
            Map.entry("decideItem", Place.INVESTIGATION),
            Map.entry("writeMinutes", Place.INVESTIGATION),
            Map.entry("approveMinutes", Place.INVESTIGATION),
            Map.entry("decideMinorMeasure", Place.INVESTIGATION),
            Map.entry("sanction", Place.RESULT),
            Map.entry("closeCase", Place.RESULT));

    private final Path path;
    private final Clocks clocks;
    private final OpenDays days;
    private final Licensees licensees;
    private final Parties parties;

    @Inject
    Progress(Path path, Clocks clocks, OpenDays days, Licensees licensees, Parties parties) {
        this.path = path;
        this.clocks = clocks;
        this.days = days;
        this.licensees = licensees;
        this.parties = parties;
    }

    /** The stages of the road, in order. */
    public enum Place {
        FILED,
        SCREENING,
        HOLDER,
        REVIEW,
        YOU,
        INVESTIGATION,
        RESULT
    }

    /** Where the case is with a stage. */
    public enum Reached {
        DONE,
        /** It was passed because a deadline was missed. */
        LATE,
        HERE,
        LATER
    }

    /** One stage of the road. */
    public record Stop(Place place, Reached reached) {}

    /**
     * What stands beside the messages.
     *
     * @param holder the business by its name, if it is known
     * @param left how far off the next step's deadline is
     * @param mailed whether we have an address to send notices to
     */
    public record Seen(
            LocalDate today, Optional<String> holder, Optional<TimeLeft> left, boolean mailed, List<Stop> road) {}

    public Seen of(FollowUpView view) {
        var shown = view.shown();
        var today = clocks.today();
        return new Seen(
                today,
                shown.licensee().flatMap(licensees::find).map(Licensee::name),
                view.next().map(due -> days.left(today, due.explanation())),
                parties.of(shown).stream().anyMatch(party -> party.email().isPresent()),
                road(shown));
    }

    private List<Stop> road(Case shown) {
        var been = path.of(shown.number()).stream()
                .flatMap(step -> Optional.ofNullable(PLACES.get(step.element())).stream())
                .collect(Collectors.toCollection(() -> EnumSet.of(Place.FILED)));
        var missed = clocks.of(shown.number()).stream()
                .anyMatch(d -> d.name().equals(ComplaintStage.HOLDER_ANSWER) && d.state() == Deadline.State.MISSED);
        return road(shown.kind(), been, here(shown), missed);
    }

    /** The stage where the case waits; empty when it is closed. */
    private static Optional<Place> here(Case shown) {
        return shown.closedAs().isPresent()
                ? Optional.empty()
                : shown.element()
                        .flatMap(e -> Optional.ofNullable(PLACES.get(e)))
                        .or(() -> Optional.of(Place.SCREENING));
    }

    /** What was left out stays left out; what lies ahead is shown as it would go. */
    static List<Stop> road(CaseKind kind, Set<Place> been, Optional<Place> here, boolean holderMissed) {
        var road = new ArrayList<Stop>();
        for (var place : Place.values()) {
            var aside = kind == CaseKind.INQUIRY && place.compareTo(Place.SCREENING) > 0 && place != Place.RESULT;
            var reached = here.isEmpty()
                    ? Reached.DONE
                    : place == here.get()
                            ? Reached.HERE
                            : place.compareTo(here.get()) > 0 ? Reached.LATER : Reached.DONE;
            var skipped = reached == Reached.DONE && !been.contains(place) && place != Place.RESULT;
            if (!aside && !skipped) {
                var late = place == Place.HOLDER && holderMissed && reached == Reached.DONE;
                road.add(new Stop(place, late ? Reached.LATE : reached));
            }
        }
        return road;
    }
}
