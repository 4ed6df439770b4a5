package org.watchdog.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the schemas of the OpenAPI document: what a body is made of, and what fits into it. */
final class Schemas {

    private Schemas() {}

    /** The schema itself, with everything in it that it refers to. */
    static JsonObject resolved(JsonObject schema, JsonObject document) {
        if (schema.containsKey("$ref")) {
            var name = schema.getString("$ref").replaceAll(".*/", "");
            var schemas = document.getJsonObject("components").getJsonObject("schemas");
            if (!schemas.containsKey(name)) {
                throw new AssertionError("/openapi speaks of a schema that it does not have: " + name);
            }
            return resolved(schemas.getJsonObject(name), document);
        }
        if (schema.containsKey("allOf")) {
            return schema.getJsonArray("allOf").stream()
                    .map(part -> resolved(part.asJsonObject(), document))
                    .reduce(JsonValue.EMPTY_JSON_OBJECT, Schemas::together);
        }
        var whole = Json.createObjectBuilder(schema);
        if (schema.containsKey("properties")) {
            var properties = Json.createObjectBuilder();
            schema.getJsonObject("properties")
                    .forEach((name, inner) -> properties.add(name, resolved(inner.asJsonObject(), document)));
            whole.add("properties", properties);
        }
        return whole.build();
    }

    private static JsonObject together(JsonObject one, JsonObject other) {
        var required = Json.createArrayBuilder();
        for (var part : List.of(one, other)) {
            if (part.containsKey("required")) {
                part.getJsonArray("required").forEach(required::add);
            }
        }
        var properties = Json.createObjectBuilder(properties(one));
        properties(other).forEach(properties::add);
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("required", required)
                .add("properties", properties)
                .build();
    }

    /** Every field of an object and of the objects in it, by its path ({@code complainant.email}). */
    static Map<String, JsonObject> fields(JsonObject object) {
        var fields = new TreeMap<String, JsonObject>();
        properties(object).forEach((name, schema) -> {
            var inner = schema.asJsonObject();
            fields.put(name, inner);
            fields(inner).forEach((rest, deeper) -> fields.put(name + "." + rest, deeper));
        });
        return fields;
    }

    /** The paths of the fields that must be there whatever else is. */
    static Set<String> required(JsonObject object) {
        var required = new HashSet<String>();
        if (object.containsKey("required")) {
            object.getJsonArray("required").getValuesAs(JsonString::getString).forEach(name -> {
                var inner = object.getJsonObject("properties").getJsonObject(name);
                if (properties(inner).isEmpty()) {
                    required.add(name);
                } else {
                    required(inner).forEach(rest -> required.add(name + "." + rest));
                }
            });
        }
        return required;
    }

    static JsonObject properties(JsonObject object) {
        var properties = object.getJsonObject("properties");
        return properties == null ? JsonValue.EMPTY_JSON_OBJECT : properties;
    }

    /** A value that the schema allows: its example, or the plainest one. */
    static JsonValue sample(JsonObject schema) {
        if (schema.containsKey("example")) {
            return schema.get("example");
        }
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").get(0);
        }
        return switch (schema.getString("type", "string")) {
            case "object" -> {
                var object = Json.createObjectBuilder();
                properties(schema).forEach((name, inner) -> object.add(name, sample(inner.asJsonObject())));
                yield object.build();
            }
            case "array" -> JsonValue.EMPTY_JSON_ARRAY;
            case "boolean" -> JsonValue.FALSE;
            case "integer", "number" -> Json.createValue(schema.getInt("minimum", 1));
            default ->
                Json.createValue(
                        schema.getString("format", "").equals("date")
                                ? "2026-05-20"
                                : "例".repeat(Math.max(4, schema.getInt("minLength", 0))));
        };
    }
}
