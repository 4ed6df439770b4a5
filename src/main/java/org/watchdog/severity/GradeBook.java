package org.watchdog.severity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.casefile.Cases;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.severity.Classification.Review;
import org.watchdog.severity.Classification.Verdict;

/**
 * The grades of the cases. A grade is kept before anybody decides by it, in the versions of the criteria of its day,
 * and stays beside a review that puts another level in its place (R-PMK510-09).
 */
@Service
@Transactional
public class GradeBook {

    private static final String PLACE = "severity.reason";

    private final EntityManager rows;
    private final FactBook facts;
    private final Grading grading;
    private final GradeText text;
    private final Cases cases;
    private final CaseSecrets secrets;
    private final Event<Audited> news;
    private final Clock clock;
    private final int committeeFrom;

    /** @param committeeFrom the least level that the committee decides on, 1 to 10 (DEFAULT, not an official number) */
    @Inject
    @SuppressWarnings("TooManyParameters") // where facts, criteria and the case meet
    GradeBook(
            EntityManager rows,
            FactBook facts,
            Grading grading,
            GradeText text,
            Cases cases,
            CaseSecrets secrets,
            Event<Audited> news,
            Clock clock,
            @ConfigProperty(name = "watchdog.committee.from-level", defaultValue = "6") int committeeFrom) {
        if (committeeFrom < 1 || committeeFrom > Grading.HIGHEST) {
            throw new IllegalArgumentException("watchdog.committee.from-level is 1 to 10, not " + committeeFrom);
        }
        this.rows = rows;
        this.facts = facts;
        this.grading = grading;
        this.text = text;
        this.cases = cases;
        this.secrets = secrets;
        this.news = news;
        this.clock = clock;
        this.committeeFrom = committeeFrom;
    }

    /** Who decides on the measure. */
    public enum Decider {
        COMMITTEE,
        SUPERVISOR
    }

    /**
     * Grades the facts that count now by the criteria of today, and keeps the grade. The same facts graded to the same
     * end are not kept twice.
     *
     * @throws IllegalStateException if no facts were established, or no room tells of the case
     */
    public Grade grade(CaseNumber number) {
        var established = facts.latest(number).orElseThrow(() -> new IllegalStateException("no facts of " + number));
        var reporter = facts.reporter(number);
        var grade = grade(established.facts(), reporter);
        var details = text.write(grade);
        if (latest(number)
                .filter(row -> row.says(established.id(), reporter, details))
                .isPresent()) {
            return grade;
        }
        rows.persist(new GradeRow(number, established.id(), reporter, grade.level(), details, now()));
        note(number, grade.level());
        news.fire(
                grade.level().isEmpty()
                        ? new Audited(number, Actor.SYSTEM, "severity.gradedWithoutLevel")
                        : new Audited(
                                number,
                                Actor.SYSTEM,
                                "severity.graded",
                                Map.of("level", word(grade.level()), "criteria", String.join(", ", grade.criteria()))));
        return grade;
    }

    private Grade grade(Facts established, Reporter reporter) {
        var today = LocalDate.ofInstant(clock.instant(), Words.TOKYO);
        return grading.regime(today) == Regime.PMK510
                ? grading.grade(established, reporter, today)
                : grading.withoutLevel();
    }

    /** How grave the case is; empty while it was not graded. */
    public Optional<Classification> of(CaseNumber number) {
        return latest(number)
                .map(row -> new Classification(
                        text.read(row.details()),
                        row.reporter(),
                        facts.established(number, row.facts()),
                        row.gradedAt(),
                        review(row.id()).map(review -> review(number, review))));
    }

    /** The graded level stands. */
    public void confirm(CaseNumber number, Caller by) {
        var row = known(number);
        rows.persist(new ReviewRow(row.id(), by.id(), now()));
        note(number, row.level());
        news.fire(
                row.level().isEmpty()
                        ? new Audited(number, by.actor(), "severity.confirmedWithoutLevel")
                        : new Audited(number, by.actor(), "severity.confirmed", Map.of("level", word(row.level()))));
    }

    /**
     * Another level holds; the graded one stays on record beside it.
     *
     * @param level 1 to 10
     * @param reason why, in words
     * @throws IllegalArgumentException if there is no such level
     */
    public void override(CaseNumber number, int level, String reason, Caller by) {
        if (level < 1 || level > Grading.HIGHEST) {
            throw new IllegalArgumentException("level: " + level);
        }
        var row = known(number);
        var proposal = grading.proposal(text.read(row.details()), level, row.reporter());
        rows.persist(new ReviewRow(
                row.id(), level, proposal.map(text::write), secrets.seal(number, PLACE, reason), by.id(), now()));
        note(number, OptionalInt.of(level));
        news.fire(new Audited(
                number,
                by.actor(),
                "severity.overridden",
                Map.of("level", Integer.toString(level), "gradedLevel", word(row.level()))));
    }

    private static String word(OptionalInt level) {
        return level.isPresent() ? Integer.toString(level.getAsInt()) : "NONE";
    }

    /** Who decides on the measure of a case: from a level on, and wherever there is none, the committee. */
    public Decider decider(CaseNumber number) {
        var level = cases.known(number).level();
        return level.isPresent() && level.getAsInt() < committeeFrom ? Decider.SUPERVISOR : Decider.COMMITTEE;
    }

    private void note(CaseNumber number, OptionalInt level) {
        var graded = cases.known(number);
        level.ifPresentOrElse(graded::gradedAs, graded::gradedWithoutLevel);
    }

    private GradeRow known(CaseNumber number) {
        return latest(number).orElseThrow(() -> new IllegalStateException("not graded: " + number));
    }

    private Optional<GradeRow> latest(CaseNumber number) {
        return rows.createQuery(
                        "select g from GradeRow g where g.caseNumber = :number order by g.id desc", GradeRow.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<ReviewRow> review(long grade) {
        return rows.createQuery("select r from ReviewRow r where r.grade = :grade order by r.id desc", ReviewRow.class)
                .setParameter("grade", grade)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Review review(CaseNumber number, ReviewRow row) {
        return new Review(
                row.level().isPresent() ? Verdict.OVERRIDDEN : Verdict.CONFIRMED,
                row.level(),
                row.proposal().map(GradeText::readProposal),
                row.reason().map(bytes -> secrets.text(number, PLACE, bytes)),
                row.reviewedBy(),
                row.reviewedAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
