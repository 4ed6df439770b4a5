package org.watchdog.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as maps, lists, texts, numbers and flags; a null is left out, of a name that comes twice the last value
 * counts.
 *
 * <p>Numbers that no field could take and values below the sixteenth level are kept as an empty object: of the wrong
 * type wherever they are read, and ignored with the unknown fields elsewhere (contract, section 1: 400 only for what is
 * no JSON object).
 */
final class JsonTree {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 30;
    private static final Map<String, Object> OF_NO_USE = Map.of();

    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The object; empty if this is none, or no UTF-8. */
    static Optional<Map<String, Object>> read(byte[] bytes) {
        try (var parser = Json.createParser(new StringReader(text(bytes)))) {
            if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
                return Optional.empty();
            }
            var object = new JsonTree(parser).object(1);
            return parser.hasNext() ? Optional.empty() : Optional.of(object);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty(); // the parser has no exception of its own for "too deep"
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private Map<String, Object> object(int depth) {
        var object = new LinkedHashMap<String, Object>();
        while (parser.next() != Event.END_OBJECT) {
            var name = parser.getString();
            var value = value(parser.next(), depth + 1);
            if (value == null) {
                object.remove(name);
            } else {
                object.put(name, value);
            }
        }
        return object;
    }

    private List<Object> array(int depth) {
        var array = new ArrayList<Object>();
        for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            var value = value(event, depth + 1);
            if (value != null) {
                array.add(value);
            }
        }
        return array;
    }

    private @Nullable Object value(Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> {
                if (depth > DEEPEST) {
                    parser.skipObject();
                    yield OF_NO_USE;
                }
                yield object(depth);
            }
            case START_ARRAY -> {
                if (depth > DEEPEST) {
                    parser.skipArray();
                    yield OF_NO_USE;
                }
                yield array(depth);
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException(event.toString());
        };
    }

    private static Object number(String digits) {
        try {
            return digits.length() > LONGEST_NUMBER ? OF_NO_USE : new BigDecimal(digits);
        } catch (NumberFormatException e) {
            return OF_NO_USE; // its exponent is out of all bounds
        }
    }
}
