package org.watchdog.severity;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.watchdog.platform.api.DecisionTable.Rule;
import org.watchdog.platform.api.Decisions;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.Grade.NearMiss;
import org.watchdog.severity.Grade.Proposal;
import org.watchdog.severity.Grade.Reason;
import org.watchdog.severity.Grade.Suspension;

/**
 * A grade as it is kept: JSON of words, numbers, and ids of rules in the versions of the tables that it was decided by.
 * Those versions never change, so a grade reads years later as on its day, and nothing is decided again.
 */
@Service
class GradeText {

    private final Decisions decisions;

    @Inject
    GradeText(Decisions decisions) {
        this.decisions = decisions;
    }

    String write(Grade grade) {
        var json = Json.createObjectBuilder();
        grade.level().ifPresent(level -> json.add("level", level));
        json.add("criteria", Json.createArrayBuilder(grade.criteria()));
        json.add("provisional", grade.provisional());
        grade.proposal().ifPresent(proposal -> json.add("proposal", json(proposal)));
        var reasons = Json.createArrayBuilder();
        grade.reasons().forEach(reason -> reasons.add(json(reason)));
        var nearest = Json.createArrayBuilder();
        grade.nearMisses().forEach(miss -> nearest.add(json(miss)));
        return json.add("reasons", reasons).add("nearest", nearest).build().toString();
    }

    String write(Proposal proposal) {
        return json(proposal).build().toString();
    }

    Grade read(String text) {
        var json = object(text);
        var criteria = json.getJsonArray("criteria").getValuesAs(JsonString::getString);
        return new Grade(
                number(json, "level"),
                json.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
                        .map(reason -> reason(reason, criteria))
                        .toList(),
                Optional.ofNullable(json.getJsonObject("proposal")).map(GradeText::proposal),
                json.getBoolean("provisional"),
                criteria,
                json.getJsonArray("nearest").getValuesAs(JsonObject.class).stream()
                        .map(miss -> nearMiss(miss, criteria))
                        .toList());
    }

    static Proposal readProposal(String text) {
        return proposal(object(text));
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObjectBuilder json(Reason reason) {
        return Json.createObjectBuilder()
                .add("factor", reason.factor().name())
                .add("rule", reason.rule().id())
                .add("points", reason.points())
                .add("fact", json(reason.fact()));
    }

    private static JsonValue json(Object fact) {
        if (fact instanceof Boolean claim) {
            return claim ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return fact instanceof Long number ? Json.createValue(number) : Json.createValue(fact.toString());
    }

    private Reason reason(JsonObject json, List<String> criteria) {
        return new Reason(
                Factor.valueOf(json.getString("factor")),
                json.getInt("points"),
                fact(json.getOrDefault("fact", JsonValue.FALSE)),
                rule(json, criteria));
    }

    private static Object fact(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.longValueExact();
        }
        return value instanceof JsonString word ? word.getString() : (Object) value.equals(JsonValue.TRUE);
    }

    private static JsonObjectBuilder json(NearMiss miss) {
        return Json.createObjectBuilder()
                .add("factor", miss.factor().name())
                .add("rule", miss.instead().id())
                .add("level", miss.level())
                .add("heavier", miss.isHeavier())
                .add("measure", miss.measure().name());
    }

    private NearMiss nearMiss(JsonObject json, List<String> criteria) {
        return new NearMiss(
                Factor.valueOf(json.getString("factor")),
                rule(json, criteria),
                json.getInt("level"),
                json.getBoolean("heavier"),
                Measure.valueOf(json.getString("measure")));
    }

    private Rule rule(JsonObject json, List<String> criteria) {
        var id = json.getString("rule");
        return decisions.edition(Grading.edition(Grading.SCORES, criteria).orElseThrow()).rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule " + id + " in " + criteria));
    }

    private static JsonObjectBuilder json(Proposal proposal) {
        var json = Json.createObjectBuilder()
                .add("measure", proposal.measure().name())
                .add("official", proposal.official());
        proposal.suspension()
                .ifPresent(months -> json.add(
                        "suspension",
                        Json.createObjectBuilder()
                                .add("min", months.min())
                                .add("max", months.max())
                                .add("proposed", months.proposed())));
        proposal.blockedMonths().ifPresent(months -> json.add("blockedMonths", months));
        return json;
    }

    private static Proposal proposal(JsonObject json) {
        return new Proposal(
                Measure.valueOf(json.getString("measure")),
                Optional.ofNullable(json.getJsonObject("suspension"))
                        .map(months ->
                                new Suspension(months.getInt("min"), months.getInt("max"), months.getInt("proposed"))),
                number(json, "blockedMonths"),
                json.getBoolean("official"));
    }

    private static OptionalInt number(JsonObject json, String name) {
        return json.containsKey(name) ? OptionalInt.of(json.getInt(name)) : OptionalInt.empty();
    }
}
