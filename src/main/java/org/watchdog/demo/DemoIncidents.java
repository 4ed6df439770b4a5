package org.watchdog.demo;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.identity.Users;
import org.watchdog.incident.IncidentDesk;
import org.watchdog.incident.IncidentReport;
import org.watchdog.incident.PastIncidents;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.register.Place;
import org.watchdog.severity.Decided;
import org.watchdog.severity.DecisionBook;
import org.watchdog.severity.FactBook;
import org.watchdog.severity.Factor;
import org.watchdog.severity.Facts;
import org.watchdog.severity.Grade;
import org.watchdog.severity.GradeBook;
import org.watchdog.severity.Grading;
import org.watchdog.severity.Measure;
import org.watchdog.severity.Reporter;

/** Incidents of the last two years that are over, as realistic as {@link IncidentGenerator} invents them. */
@Service
class DemoIncidents {

    private static final int AT_ONCE = 20;
    private static final int SEED = 2024;
    private static final int DAYS_BACK = 700;
    private static final int LAST_ENDED = 120;
    private static final int MOST_HOLDERS = 200;
    private static final UserId CHAIR = new UserId("chair");
    private static final String REASON = "基準のとおり（例示）";
    private static final Optional<String> END = Optional.of("再発を防ぐ措置を確かめたとき（例示）");
    private static final String EVIDENCE = "報告書による（例示）";

    private final PastIncidents past;
    private final IncidentDesk desk;
    private final FactBook facts;
    private final GradeBook grades;
    private final Grading grading;
    private final DecisionBook decisions;
    private final Licensees licensees;
    private final Users users;
    private final Clock clock;
    private final int many;

    /** @param many how many there are */
    @Inject
    @SuppressWarnings("TooManyParameters") // the demo knows all rooms
    DemoIncidents(
            PastIncidents past,
            IncidentDesk desk,
            FactBook facts,
            GradeBook grades,
            Grading grading,
            DecisionBook decisions,
            Licensees licensees,
            Users users,
            Clock clock,
            @ConfigProperty(name = "watchdog.demo.incidents", defaultValue = "300") int many) {
        this.past = past;
        this.desk = desk;
        this.facts = facts;
        this.grades = grades;
        this.grading = grading;
        this.decisions = decisions;
        this.licensees = licensees;
        this.users = users;
        this.clock = clock;
        this.many = many;
    }

    /** So many at a time that a start is not held up by one long transaction. */
    Stream<Part> parts() {
        return IntStream.iterate(0, from -> from < many, from -> from + AT_ONCE)
                .mapToObj(from -> new Batch("incidents " + from, () -> load(from, Math.min(many, from + AT_ONCE))));
    }

    /** Some of them; without one the demo is poorer, but a demo. */
    private record Batch(String name, BooleanSupplier loading) implements Part {

        @Override
        public int order() {
            return Integer.MAX_VALUE;
        }

        @Override
        public boolean needed() {
            return false;
        }

        @Override
        public boolean load() {
            return loading.getAsBoolean();
        }
    }

    private boolean load(int from, int to) {
        var today = LocalDate.ofInstant(clock.instant(), Words.TOKYO);
        var businesses = businesses(today);
        var investigator = caller("investigator");
        var supervisor = caller("supervisor");
        for (int i = from; i < to; i++) {
            keep(i, today, businesses.get(i % businesses.size()), investigator, supervisor);
        }
        return true;
    }

    private List<Licensee> businesses(LocalDate today) {
        return licensees.searchAll(Optional.empty(), Place.START, MOST_HOLDERS).items().stream()
                .filter(holder -> holder.schemes(today).contains(Scheme.PRIVACY_MARK))
                .toList();
    }

    private Caller caller(String user) {
        return users.caller(new UserId(user)).orElseThrow();
    }

    /** The i-th is the same in every demo, whatever was loaded before it. */
    private void keep(int i, LocalDate today, Licensee business, Caller investigator, Caller supervisor) {
        var chance = new SplittableRandom(SEED + i);
        var discovered = today.minusDays(LAST_ENDED + chance.nextInt(DAYS_BACK));
        var sent = Submission.of(new IncidentGenerator(SEED + i).next(discovered));
        var report = desk.read(sent);
        if (!sent.errors().isEmpty()) {
            throw new IllegalStateException("an invented incident is refused: " + sent.errors());
        }
        var established = established(report, chance);
        var proposed =
                grading.grade(established, Reporter.GRANTED, today).proposal().orElseThrow();
        var span = new PastIncidents.Span(
                discovered
                        .plusDays(3)
                        .atTime(LocalTime.NOON)
                        .atZone(Words.TOKYO)
                        .toInstant(),
                discovered
                        .plusDays(100)
                        .atTime(LocalTime.NOON)
                        .atZone(Words.TOKYO)
                        .toInstant(),
                proposed.measure() == Measure.NONE ? ClosedAs.NO_MEASURE : ClosedAs.MEASURE);
        var number = past.keep(business, Optional.of(Scheme.PRIVACY_MARK), report, span, investigator);
        facts.establish(
                number,
                established,
                Stream.of(Factor.values()).collect(Collectors.toMap(factor -> factor, factor -> EVIDENCE)),
                investigator);
        grades.grade(number);
        grades.confirm(number, supervisor);
        decisions.decide(number, decided(number, proposed, supervisor));
    }

    /** What the criteria propose for the facts (rule book 1.7), decided by whom the level calls for. */
    private Decided decided(CaseNumber number, Grade.Proposal proposed, Caller supervisor) {
        return grades.decider(number) == GradeBook.Decider.SUPERVISOR
                ? Decided.proposed(proposed, END, REASON, Decided.By.SUPERVISOR, Set.of(supervisor.id()))
                : Decided.proposed(proposed, END, REASON, Decided.By.COMMITTEE, Set.of(CHAIR));
    }

    private static Facts established(IncidentReport report, SplittableRandom chance) {
        var is = report.circumstances();
        var hostile = is.wrongfulPurposeFeared();
        return new Facts(
                report.persons(),
                is.specialCareRequired() || is.financialLossPossible()
                        ? Facts.Kind.SENSITIVE_OR_FINANCIAL
                        : Facts.Kind.CONTACT_ONLY,
                hostile
                        ? Draw.of(Facts.Cause.OUTSIDE_DESPITE_CONTROLS, 1)
                                .or(Facts.Cause.DEFICIENT_CONTROLS, 1)
                                .from(chance)
                        : Draw.of(Facts.Cause.INDIVIDUAL_SLIP, 8)
                                .or(Facts.Cause.DEFICIENT_CONTROLS, 2)
                                .from(chance),
                hostile,
                Facts.SecondaryDamage.valueOf(report.secondaryDamage().state().name()),
                Draw.of(Facts.Response.ADEQUATE, 9)
                        .or(Facts.Response.LATE_OR_INADEQUATE, 1)
                        .from(chance),
                Draw.of(Facts.History.NONE, 9)
                        .or(Facts.History.SAME_TYPE_REPEATED, 1)
                        .from(chance));
    }
}
