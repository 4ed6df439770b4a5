package org.watchdog.severity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;

/** A grade as it was given once, with the facts that it rests on. It never changes. */
@Entity
@Table(name = "severity_grade")
class GradeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "case_number")
    private CaseNumber caseNumber;

    @Column(name = "facts_id")
    private long facts;

    @Enumerated(EnumType.STRING)
    private Reporter reporter;

    private @Nullable Integer level;

    private String details;

    @Column(name = "graded_at")
    private Instant gradedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled from the row
    protected GradeRow() {}

    /** @param details as {@link GradeText} writes them */
    GradeRow(CaseNumber number, long facts, Reporter reporter, OptionalInt level, String details, Instant at) {
        this.caseNumber = number;
        this.facts = facts;
        this.reporter = reporter;
        this.level = level.isPresent() ? level.getAsInt() : null;
        this.details = details;
        this.gradedAt = at;
    }

    /** Whether the same facts gave the same grade, so that it need not be kept twice. */
    boolean says(long otherFacts, Reporter otherReporter, String otherDetails) {
        return facts == otherFacts && reporter == otherReporter && details.equals(otherDetails);
    }

    long id() {
        return id;
    }

    long facts() {
        return facts;
    }

    Reporter reporter() {
        return reporter;
    }

    /** Empty where the regime knows no level. */
    OptionalInt level() {
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    String details() {
        return details;
    }

    Instant gradedAt() {
        return gradedAt;
    }
}
