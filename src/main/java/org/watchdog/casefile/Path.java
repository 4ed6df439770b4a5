package org.watchdog.casefile;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.ElementEntered;
import org.watchdog.platform.api.ElementLeft;
import org.watchdog.platform.api.Service;

/**
 * The way of the cases through their drawings. The engine forgets it; here each coming and going is a row of the same
 * transaction, and the case's state follows the place where it waits.
 */
@Service
public class Path {

    private final EntityManager rows;
    private final Cases cases;
    private final Instance<Stages> stages;
    private final Clock clock;

    @Inject
    Path(EntityManager rows, Cases cases, @Any Instance<Stages> stages, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.stages = stages;
        this.clock = clock;
    }

    /** One step on the way. */
    public record Step(String process, String element, boolean entered, Instant at) {}

    /** What a drawing shows of a case: the elements it went through, and those where it is now. */
    public record Marks(Set<String> completed, Set<String> active) {}

    void entered(@Observes ElementEntered news) {
        add(news.caseNumber(), news.process(), news.element(), true);
        var stages = stagesOf(news.process());
        var state = stages.flatMap(s -> s.stateAt(news.element()));
        if (news.waits() || (state.isPresent() && !isElsewhere(news))) {
            if (stages.filter(s -> s.isBeside(news.element())).isEmpty()) {
                cases.waitsAt(news.caseNumber(), news.process(), news.element(), state);
            }
        }
    }

    /** Whether the case still waits at its last place, and only another way of its drawing came to this one. */
    private boolean isElsewhere(ElementEntered news) {
        var file = cases.known(news.caseNumber());
        return file.element().filter(place -> isAt(file, place)).isPresent();
    }

    private boolean isAt(Case file, String place) {
        @SuppressWarnings("unchecked") // one column
        List<Object> last = rows.createNativeQuery("""
                        select entered from casefile_path where case_number = ? and process = ? and element = ?
                        order by id desc limit 1""")
                .setParameter(1, file.number().value())
                .setParameter(2, file.process())
                .setParameter(3, place)
                .getResultList();
        return last.stream().anyMatch(Sql::flag);
    }

    void left(@Observes ElementLeft news) {
        add(news.caseNumber(), news.process(), news.element(), false);
    }

    /** After a part that went on beside its way, a case stands where that way still waits, if it waits anywhere. */
    public void standOnItsWay(CaseNumber number) {
        open(number)
                .filter(place -> !isBeside(place))
                .filter(place -> state(place).isPresent())
                .findFirst()
                .ifPresent(place -> cases.waitsAt(number, place.process(), place.element(), state(place)));
    }

    /** A place in a drawing. */
    private record Place(String process, String element) {}

    private Optional<CaseState> state(Place place) {
        return stagesOf(place.process()).flatMap(stages -> stages.stateAt(place.element()));
    }

    private boolean isBeside(Place place) {
        return stagesOf(place.process())
                .filter(stages -> stages.isBeside(place.element()))
                .isPresent();
    }

    /** Where the case came to and has not left, the last first. */
    private Stream<Place> open(CaseNumber number) {
        @SuppressWarnings("unchecked") // rows of two columns
        List<Object[]> found =
                rows.createNativeQuery("""
                        select process, element from casefile_path where case_number = ? group by process, element
                        having max(id) = max(if(entered, id, 0)) order by max(id) desc""").setParameter(1, number.value()).getResultList();
        return found.stream().map(row -> new Place((String) row[0], (String) row[1]));
    }

    private Optional<Stages> stagesOf(String process) {
        return stages.stream().filter(s -> s.room().equals(room(process))).findAny();
    }

    /** The room a drawing belongs to: the first word of its id. */
    public static String room(String process) {
        var end = process.indexOf('-');
        return end < 0 ? process : process.substring(0, end);
    }

    private void add(CaseNumber number, String process, String element, boolean entered) {
        rows.createNativeQuery(
                        "insert into casefile_path (case_number, process, element, entered, at) values (?, ?, ?, ?, ?)")
                .setParameter(1, number.value())
                .setParameter(2, process)
                .setParameter(3, element)
                .setParameter(4, entered)
                .setParameter(5, Sql.time(clock.instant()))
                .executeUpdate();
    }

    /** Every coming and going, in order. */
    public List<Step> of(CaseNumber number) {
        @SuppressWarnings("unchecked") // rows of four columns
        List<Object[]> found = rows.createNativeQuery(
                        "select process, element, entered, at from casefile_path where case_number = ? order by id")
                .setParameter(1, number.value())
                .getResultList();
        return found.stream()
                .map(r -> new Step((String) r[0], (String) r[1], Sql.flag(r[2]), Sql.instant(r[3])))
                .toList();
    }

    /** The marks for one drawing. */
    public static Marks marks(List<Step> steps, String process) {
        Map<String, Integer> open = new LinkedHashMap<>();
        var left = new LinkedHashSet<String>();
        for (var step : new ArrayList<>(steps)) {
            if (step.process().equals(process)) {
                if (step.entered()) {
                    open.merge(step.element(), 1, Integer::sum);
                } else {
                    open.put(step.element(), 0); // where several ways join, one leaves for all
                    left.add(step.element());
                }
            }
        }
        var active = new LinkedHashSet<String>();
        open.forEach((element, count) -> {
            if (count > 0) {
                active.add(element);
            }
        });
        left.removeAll(active);
        return new Marks(left, active);
    }
}
