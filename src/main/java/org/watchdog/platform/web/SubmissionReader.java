package org.watchdog.platform.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.watchdog.platform.api.Submission;

/**
 * Reads a JSON object of at most 2 MiB; 400 for anything that is no JSON object in UTF-8, 413 for more. What is in the
 * object is judged by the room, field by field.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class SubmissionReader implements MessageBodyReader<Submission> {

    private static final int MOST = 2 << 20;
    private static final int DRAINED = 32 << 20;

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
            drain(body);
            throw new ClientErrorException(413);
        }
        return Submission.ofJson(JsonTree.read(bytes).orElseThrow(BadRequestException::new));
    }

    /** Most senders listen only when they have sent all. */
    private static void drain(InputStream body) throws IOException {
        var buffer = new byte[1 << 16];
        for (int left = DRAINED; left > 0; ) {
            var read = body.read(buffer);
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }
}
