package org.watchdog.insurance;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.watchdog.insurance.Cover.Condition;
import org.watchdog.insurance.Cover.Matter;
import org.watchdog.insurance.Payable.Step;
import org.watchdog.kernel.Yen;

/** How the answers of a check and the steps of a calculation stand in the row of a claim: {@code A:b:C;A:b:C}. */
final class ClaimText {

    private ClaimText() {}

    static String conditions(List<Condition> conditions) {
        return conditions.stream()
                .map(one -> one.matter() + ":" + one.met() + ":" + one.reason())
                .collect(joining(";"));
    }

    static List<Condition> conditions(String text) {
        return parts(text)
                .map(part -> new Condition(Matter.valueOf(part[0]), Boolean.parseBoolean(part[1]), part[2]))
                .toList();
    }

    static String steps(List<Step> steps) {
        return steps.stream()
                .map(step -> step.kind() + ":" + step.change() + ":" + step.soFar() + ":" + step.bound())
                .collect(joining(";"));
    }

    static List<Step> steps(String text) {
        return parts(text)
                .map(part -> new Step(
                        Step.Kind.valueOf(part[0]),
                        new Yen(Long.parseLong(part[1])),
                        new Yen(Long.parseLong(part[2])),
                        Long.parseLong(part[3])))
                .toList();
    }

    private static Stream<String[]> parts(String text) {
        return Arrays.stream(text.split(";", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(":", 4));
    }
}
