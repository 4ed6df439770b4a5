package org.watchdog.insurance.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.OpenDays;
import org.watchdog.calendar.TimeLeft;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.identity.Users;
import org.watchdog.insurance.Balance;
import org.watchdog.insurance.ClaimFile;
import org.watchdog.insurance.HandOver;
import org.watchdog.insurance.Period;
import org.watchdog.insurance.Policy;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** A claim as the pages draw it. */
@Service
class ClaimViews {

    private static final long WIDTH = 1_000;
    private static final Set<Deadline.State> COUNTS = Set.of(Deadline.State.OPEN, Deadline.State.MISSED);

    private final Clocks clocks;
    private final OpenDays days;
    private final Users users;

    @Inject
    ClaimViews(Clocks clocks, OpenDays days, Users users) {
        this.clocks = clocks;
        this.days = days;
        this.users = users;
    }

    /**
     * What the page shows.
     *
     * @param told the same as the call tells it, in words
     * @param names of those who are named in it
     * @param handOvers to the insurer, the newest first
     * @param period of the policy that was looked at
     * @param bar the limit of the period, drawn
     * @param due the last day of the insurer while it has to pay, in time or late, and how far off it is
     * @param counts whether days may still be left out of the insurer's time, or an extension given
     */
    public record View(
            ClaimAnswer told,
            Map<String, String> names,
            List<HandOver> handOvers,
            @Nullable Period period,
            @Nullable Bar bar,
            @Nullable Deadline due,
            @Nullable TimeLeft left,
            boolean counts,
            boolean isClosed) {

        /** An amount with its separators. */
        public String yen(long amount) {
            return Amounts.said(amount);
        }

        /** A change with its sign, or empty where nothing changes. */
        public String signed(long amount) {
            if (amount == 0) {
                return "";
            }
            return (amount < 0 ? "−" : "＋") + Amounts.said(Math.abs(amount));
        }

        /** The days of obstruction that are not counted, and may be taken back. */
        public List<ClaimAnswer.Obstructed> obstructed() {
            return told.obstructions().stream()
                    .filter(days -> days.withdrawn() == null)
                    .toList();
        }

        /** How it stands for its holder: the state of the case, or what follows when the insurer has agreed. */
        public String stage() {
            var agreed = told.consent() != null && told.consent().given();
            if (!agreed || !told.state().equals(CaseState.UNDER_REVIEW.name())) {
                return told.state();
            }
            return told.settled() == null || told.settled().dueYen() > 0 ? "AGREED" : "ENDING";
        }

        public List<ClaimAnswer.Step> steps() {
            return told.settled() == null ? List.of() : told.settled().steps();
        }
    }

    /** How wide the parts of the limit are, of a thousand. */
    public record Bar(Balance of, long paid, long held) {}

    View of(ClaimFile.Sheet sheet, Words words) {
        var counts = sheet.due().filter(clock -> COUNTS.contains(clock.state()));
        var isClosed = sheet.file().state() == CaseState.CLOSED;
        var due = counts.filter(clock -> !sheet.isPaid() && !isClosed);
        var told = ClaimAnswer.of(sheet, words);
        return new View(
                told,
                names(told, words),
                sheet.handOvers(),
                sheet.policy().map(Policy::period).orElse(null),
                sheet.balance().map(ClaimViews::bar).orElse(null),
                due.orElse(null),
                due.map(clock -> days.left(clocks.today(), clock.explanation())).orElse(null),
                counts.isPresent(),
                isClosed);
    }

    /** Of who took back days of obstruction, by what the answer calls them. */
    private Map<String, String> names(ClaimAnswer told, Words words) {
        var people = told.obstructions().stream()
                .flatMap(days -> Stream.ofNullable(days.withdrawn()))
                .flatMap(back -> Stream.ofNullable(back.by()))
                .map(by -> new UserId(by.replaceFirst("^user:", "")))
                .collect(toSet());
        return users.namesOf(people, words.language()).entrySet().stream()
                .collect(toMap(one -> Actor.user(one.getKey()).value(), Map.Entry::getValue));
    }

    private static Bar bar(Balance of) {
        var limit = Math.max(1, of.limit().value());
        return new Bar(of, share(of.paid().value(), limit), share(of.reserved().value(), limit));
    }

    private static long share(long part, long limit) {
        return Math.multiplyExact(part, WIDTH) / limit;
    }
}
