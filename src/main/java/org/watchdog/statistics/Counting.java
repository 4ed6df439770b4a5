package org.watchdog.statistics;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchdog.incident.IncidentReport;
import org.watchdog.incident.IncidentReported;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.statistics.Category.PersonsBand;
import org.watchdog.statistics.Category.PromptReason;

/**
 * Notes what is to be counted of an incident, in the transaction of its news. A later report takes the place of the
 * earlier one; the year stays that of the first.
 */
@Service
class Counting {

    /** One line for every incident, so that a year can be told how many it had. */
    static final String INCIDENT = "INCIDENT";

    /** One line for every incident, with the business as its word. */
    static final String BUSINESS = "BUSINESS";

    private static final Set<String> GRADED =
            Set.of("severity.graded", "severity.confirmed", "severity.overridden", "severity.gradedWithoutLevel");

    private static final Set<String> CLOSED = Set.of("incident.closed", "incident.keptPast");

    private final EntityManager rows;

    @Inject
    Counting(EntityManager rows) {
        this.rows = rows;
    }

    /** A word to be counted. */
    private record Line(String category, String word) {

        Line(Category category, Enum<?> word) {
            this(category.name(), word.name());
        }
    }

    void reported(@Observes IncidentReported news) {
        var year = year(news.caseNumber()).orElseGet(() -> FiscalYear.of(LocalDate.ofInstant(news.at(), Words.TOKYO)));
        rows.createNativeQuery(
                        "delete from statistics_word where case_number = ? and category not in ('LEVEL', 'ENDED')")
                .setParameter(1, news.caseNumber().value())
                .executeUpdate();
        lines(news).forEach(line -> add(news.caseNumber(), line, year));
    }

    private static Stream<Line> lines(IncidentReported news) {
        var report = news.report();
        return Stream.of(
                        Stream.of(
                                new Line(INCIDENT, INCIDENT),
                                new Line(BUSINESS, news.licensee().value()),
                                new Line(Category.PERSONS, PersonsBand.of(report.persons()))),
                        report.phenomena().stream().map(word -> new Line(Category.PHENOMENON, word)),
                        report.eventClass().stream().map(word -> new Line(Category.EVENT_CLASS, word)),
                        report.causes().stream().map(word -> new Line(Category.CAUSE, word)),
                        report.medium().stream().map(word -> new Line(Category.MEDIUM, word)),
                        report.dataItems().stream().map(word -> new Line(Category.DATA_ITEM, word)),
                        promptReason(report).stream().map(word -> new Line(Category.PROMPT, word)))
                .flatMap(lines -> lines);
    }

    private static Optional<PromptReason> promptReason(IncidentReport report) {
        var is = report.circumstances();
        if (is.specialCareRequired()) {
            return Optional.of(PromptReason.SPECIAL_CARE);
        }
        if (is.financialLossPossible()) {
            return Optional.of(PromptReason.FINANCIAL_LOSS);
        }
        if (is.wrongfulPurposeFeared()) {
            return Optional.of(PromptReason.WRONGFUL_PURPOSE);
        }
        return is.persons() > 1_000 ? Optional.of(PromptReason.MANY_PERSONS) : Optional.empty();
    }

    /** The level that counts now, and how the case ended. */
    void changed(@Observes Audited news) {
        if (GRADED.contains(news.action())) {
            news.chain()
                    .caseNumber()
                    .ifPresent(number ->
                            replace(number, Category.LEVEL, news.facts().get("level")));
        } else if (CLOSED.contains(news.action())) {
            news.chain()
                    .caseNumber()
                    .ifPresent(number ->
                            replace(number, Category.ENDED, news.facts().get("as")));
        }
    }

    private void replace(CaseNumber number, Category category, @Nullable String word) {
        var year = year(number);
        if (year.isEmpty()) {
            return; // no incident: a complaint is graded too
        }
        rows.createNativeQuery("delete from statistics_word where case_number = ? and category = ?")
                .setParameter(1, number.value())
                .setParameter(2, category.name())
                .executeUpdate();
        Optional.ofNullable(word).ifPresent(w -> add(number, new Line(category.name(), w), year.get()));
    }

    private void add(CaseNumber number, Line line, int year) {
        rows.createNativeQuery("insert into statistics_word (case_number, category, word, year) values (?, ?, ?, ?)")
                .setParameter(1, number.value())
                .setParameter(2, line.category())
                .setParameter(3, line.word())
                .setParameter(4, year)
                .executeUpdate();
    }

    private Optional<Integer> year(CaseNumber number) {
        List<?> found = rows.createNativeQuery("select year from statistics_word where case_number = ? limit 1")
                .setParameter(1, number.value())
                .getResultList();
        return found.stream().findFirst().map(year -> ((Number) year).intValue());
    }
}
