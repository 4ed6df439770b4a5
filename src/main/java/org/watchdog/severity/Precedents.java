package org.watchdog.severity;

import static java.util.Comparator.comparingDouble;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.watchdog.casefile.Cases;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/**
 * Cases that were decided before, as near as possible to one that is to be decided: by the factors of the criteria,
 * then by the level. How near is our own measure of nearness, and no rule.
 */
@Service
@Transactional
public class Precedents {

    /** How many of the newest decisions are looked at. */
    private static final int LOOKED_AT = 1000;

    private static final double FAR = Math.log10(3);

    private final EntityManager rows;
    private final GradeBook grades;
    private final DecisionBook decisions;
    private final Cases cases;

    @Inject
    Precedents(EntityManager rows, GradeBook grades, DecisionBook decisions, Cases cases) {
        this.rows = rows;
        this.grades = grades;
        this.decisions = decisions;
        this.cases = cases;
    }

    /**
     * A case that was decided.
     *
     * @param level that held; empty where the rules knew none
     * @param same factors on which both cases agree
     * @param different factors on which they do not
     */
    public record Precedent(
            CaseNumber caseNumber,
            Facts facts,
            OptionalInt level,
            Decided decided,
            Set<Factor> same,
            Set<Factor> different) {}

    private record Found(CaseNumber number, Facts facts, OptionalInt level, double distance) {}

    /**
     * The nearest ones, the nearest first.
     *
     * @param without cases that the reader must not know of
     */
    public List<Precedent> near(CaseNumber number, Set<CaseNumber> without, int most) {
        return grades.of(number)
                .map(graded -> near(number, graded.established().facts(), graded.level(), without, most))
                .orElseGet(List::of);
    }

    private List<Precedent> near(CaseNumber number, Facts facts, OptionalInt level, Set<CaseNumber> without, int most) {
        return decided().entrySet().stream()
                .filter(one -> !one.getKey().equals(number) && !without.contains(one.getKey()))
                .map(one -> found(one.getKey(), one.getValue(), facts, level))
                .sorted(comparingDouble(Found::distance)
                        .thenComparing(found -> found.number().value()))
                .limit(most)
                .flatMap(
                        found -> decisions.of(found.number()).stream().map(decided -> precedent(found, facts, decided)))
                .toList();
    }

    private Found found(CaseNumber other, Facts theirs, Facts ours, OptionalInt level) {
        var of = cases.known(other).level();
        var apart = level.isPresent() && of.isPresent() ? Math.abs(level.getAsInt() - of.getAsInt()) / 2.0 : 1;
        return new Found(other, theirs, of, differing(theirs, ours).size() + apart);
    }

    private static Precedent precedent(Found found, Facts ours, Decided decided) {
        var different = differing(found.facts(), ours);
        var same = new TreeSet<>(Set.of(Factor.values()));
        same.removeAll(different);
        return new Precedent(found.number(), found.facts(), found.level(), decided, same, different);
    }

    /** Where two cases differ; of the persons if there were more than three times as many in one of them. */
    static Set<Factor> differing(Facts one, Facts other) {
        var differing = new TreeSet<Factor>();
        for (var factor : Factor.values()) {
            var alike = factor == Factor.PERSONS
                    ? Math.abs(Math.log10(one.persons() + 1.0) - Math.log10(other.persons() + 1.0)) <= FAR
                    : Objects.equals(one.of(factor), other.of(factor));
            if (!alike) {
                differing.add(factor);
            }
        }
        return differing;
    }

    /** The facts of the cases that were decided last. */
    private Map<CaseNumber, Facts> decided() {
        var found = new LinkedHashMap<CaseNumber, Facts>();
        rows.createQuery("""
                        select f from FactsRow f where f.id in
                          (select max(g.facts) from GradeRow g, DecisionRow d where g.caseNumber = d.caseNumber
                           group by g.caseNumber)
                        order by f.id desc""", FactsRow.class)
                .setMaxResults(LOOKED_AT)
                .getResultStream()
                .forEach(row -> found.put(row.caseNumber(), row.facts()));
        return found;
    }
}
