package org.watchdog.incident;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.incident.IncidentReport.Publication;
import org.watchdog.incident.IncidentReport.SecondaryDamage;
import org.watchdog.incident.IncidentReport.Told;

/** A report in the fields of the contract (section 3): how it is kept, shown and compared. */
public final class ReportText {

    private ReportText() {}

    /** All fields that were told, by name, in the order of the form; texts, numbers, truth values, lists and maps. */
    public static Map<String, Object> fields(IncidentReport report) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("report", report.kind().name());
        day(fields, "occurredOn", report.occurredOn());
        fields.put("discoveredOn", report.discoveredOn().toString());
        word(fields, "discoveredHow", report.discoveredHow());
        fields.put("outline", report.outline());
        fields.put("phenomena", names(report.phenomena()));
        word(fields, "eventClass", report.eventClass());
        fields.put("causes", names(report.causes()));
        word(fields, "medium", report.medium());
        fields.put("dataItems", names(report.dataItems()));
        fields.put("persons", report.persons());
        text(fields, "safetyMeasures", report.safetyMeasures());
        text(fields, "course", report.course());
        word(fields, "origin", report.origin());
        text(fields, "cause", report.cause());
        fields.put("secondaryDamage", damage(report.secondaryDamage()));
        text(fields, "personsResponse", report.personsResponse());
        report.publication().ifPresent(publication -> fields.put("publication", publication(publication)));
        fields.put(
                "reportedTo", report.reportedTo().stream().map(ReportText::told).toList());
        text(fields, "prevention", report.prevention());
        text(fields, "other", report.other());
        fields.putAll(flags(report.circumstances()));
        return fields;
    }

    private static Map<String, Object> damage(SecondaryDamage damage) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("state", damage.state().name());
        text(fields, "text", damage.text());
        return fields;
    }

    private static Map<String, Object> publication(Publication publication) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("state", publication.state().name());
        day(fields, "on", publication.on());
        text(fields, "medium", publication.medium());
        text(fields, "reason", publication.reason());
        return fields;
    }

    private static Map<String, Object> told(Told told) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("to", told.to().name());
        day(fields, "on", told.on());
        text(fields, "number", told.number());
        return fields;
    }

    /** What applies and what does not, by name, in the order of the form. */
    static Map<String, Boolean> flags(Circumstances is) {
        var fields = new LinkedHashMap<String, Boolean>();
        fields.put("specialCareRequired", is.specialCareRequired());
        fields.put("financialLossPossible", is.financialLossPossible());
        fields.put("wrongfulPurposeFeared", is.wrongfulPurposeFeared());
        fields.put("seenByUnspecifiedMany", is.seenByUnspecifiedMany());
        fields.put("myNumber", is.myNumber());
        fields.put("stronglyEncrypted", is.stronglyEncrypted());
        fields.put("recoveredUnseen", is.recoveredUnseen());
        fields.put("contractorThatNotifiedEntruster", is.contractorThatNotifiedEntruster());
        return fields;
    }

    private static void day(Map<String, Object> fields, String name, Optional<LocalDate> day) {
        day.ifPresent(known -> fields.put(name, known.toString()));
    }

    private static void word(Map<String, Object> fields, String name, Optional<? extends Enum<?>> word) {
        word.ifPresent(known -> fields.put(name, known.name()));
    }

    private static void text(Map<String, Object> fields, String name, Optional<String> text) {
        text.ifPresent(known -> fields.put(name, known));
    }

    private static List<String> names(List<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toList();
    }

    /** To be sealed. */
    static byte[] write(IncidentReport report) {
        return Json.createObjectBuilder(fields(report)).build().toString().getBytes(UTF_8);
    }

    /** What {@link #write} wrote. */
    static IncidentReport read(byte[] written) {
        try (var reader = Json.createReader(new StringReader(new String(written, UTF_8)))) {
            return ReportReading.kept(tree(reader.readObject()));
        }
    }

    private static Map<String, Object> tree(JsonObject object) {
        var tree = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> plain(value).ifPresent(known -> tree.put(name, known)));
        return tree;
    }

    private static Optional<Object> plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> Optional.of(tree((JsonObject) value));
            case ARRAY ->
                Optional.of(((JsonArray) value)
                        .stream().flatMap(one -> plain(one).stream()).toList());
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER -> Optional.of(((JsonNumber) value).bigDecimalValue());
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            case NULL -> Optional.empty();
        };
    }
}
