package org.watchdog.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchdog.platform.api.Submission;

/**
 * Reads a JSON object of at most 2 MiB; 400 for anything that is no JSON object, 413 for more. What is in the object is
 * judged by the room, field by field.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class SubmissionReader implements MessageBodyReader<Submission> {

    private static final int MOST = 2 << 20;
    private static final int DEEPEST = 16;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Submission.class;
    }

    @Override
    public Submission readFrom(
            Class<Submission> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var bytes = body.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw new ClientErrorException(413);
        }
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return Submission.of(tree(reader.readObject(), 1));
        } catch (JsonException | IllegalStateException | ClassCastException e) {
            throw new BadRequestException(e);
        }
    }

    private static Map<String, Object> tree(JsonObject object, int depth) {
        if (depth > DEEPEST) {
            throw new BadRequestException();
        }
        var tree = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> {
            var plain = plain(value, depth);
            if (plain != null) {
                tree.put(name, plain);
            }
        });
        return tree;
    }

    private static @Nullable Object plain(JsonValue value, int depth) {
        if (depth > DEEPEST) {
            throw new BadRequestException();
        }
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case OBJECT -> tree((JsonObject) value, depth + 1);
            case ARRAY -> {
                var list = new ArrayList<Object>();
                for (var item : (JsonArray) value) {
                    var plain = plain(item, depth + 1);
                    if (plain != null) {
                        list.add(plain);
                    }
                }
                yield list;
            }
        };
    }
}
