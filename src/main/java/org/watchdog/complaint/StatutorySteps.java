package org.watchdog.complaint;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchdog.casefile.Path;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/**
 * The five steps that the law asks of us when a complaint is about a target business (APPI art. 53(1); R-ACC-02), and
 * which of them the case has passed. Nothing is ticked by hand: the way through the drawing is the proof.
 */
@Service
class StatutorySteps {

    /** The places of the drawing that fulfil a step once the case has left them. */
    private static final Map<Step, Set<String>> PLACES = Map.of(
            Step.ADVICE, Set.of("screenComplaint"),
            Step.INQUIRY, Set.of("reviewAnswer", "investigate"),
            Step.NOTICE, Set.of("notifyHolder"),
            Step.REQUEST_FOR_SETTLEMENT, Set.of("notifyHolder"),
            Step.RESULT, Set.of("informComplainant"));

    private final Path path;

    @Inject
    StatutorySteps(Path path) {
        this.path = path;
    }

    /** The steps, in the order of the law. */
    enum Step {
        ADVICE,
        INQUIRY,
        NOTICE,
        REQUEST_FOR_SETTLEMENT,
        RESULT
    }

    /** One line of the check-list. */
    public record Line(String step, boolean done) {}

    /** The check-list of a case, in the order of the law. */
    List<Line> of(CaseNumber number) {
        var left = path.of(number).stream()
                .filter(step -> !step.entered())
                .map(Path.Step::element)
                .collect(Collectors.toSet());
        return Stream.of(Step.values())
                .map(step -> new Line(
                        step.name(),
                        PLACES.getOrDefault(step, Set.of()).stream().anyMatch(left::contains)))
                .toList();
    }
}
