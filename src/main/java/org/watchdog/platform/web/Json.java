package org.watchdog.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers, which are records, as JSON: by their components, in the order in which these stand there, since
 * JSON-B promises none. What is absent is left out, unless the component or its type is marked {@link JsonbNillable}.
 */
@Provider
@Produces({MediaType.APPLICATION_JSON, Problems.TYPE})
public class Json implements MessageBodyWriter<Record> {

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withSerializers(new Components()));

    static String write(Object answer) {
        return JSON.toJson(answer);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public void writeTo(
            Record answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(write(answer).getBytes(UTF_8));
    }

    private static final class Components implements JsonbSerializer<Record> {

        @Override
        public void serialize(Record answer, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            for (var component : answer.getClass().getRecordComponents()) {
                var value = value(answer, component.getAccessor());
                if (value != null) {
                    context.serialize(name(component), value, json);
                } else if (isWrittenAsNull(component)) {
                    json.writeNull(name(component));
                }
            }
            json.writeEnd();
        }

        /** A name of the contract that Java keeps for itself stands in an annotation. */
        private static String name(RecordComponent component) {
            var named = component.getAccessor().getAnnotation(JsonbProperty.class);
            return named == null ? component.getName() : named.value();
        }

        private static boolean isWrittenAsNull(RecordComponent component) {
            return component.getAccessor().isAnnotationPresent(JsonbNillable.class)
                    || component.getType().isAnnotationPresent(JsonbNillable.class);
        }

        private static @Nullable Object value(Record answer, Method accessor) {
            try {
                accessor.setAccessible(true); // the record is often its resource's own
                return accessor.invoke(answer);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
