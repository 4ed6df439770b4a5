package org.watchdog.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.MultipartInput.MalformedStreamException;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * A form with files ({@code multipart/form-data}), read as it comes in: one part after the other, nothing put aside. A
 * file must be read, or it is skipped, before the next part is asked for.
 */
public final class Multipart {

    private static final int MOST_PARTS = 200;
    private static final int LONGEST_FIELD = 256 * 1024;
    private static final long LONGEST = 1L << 30; // so much is read past, so that a refusal can be told

    private final MultipartInput input;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private boolean begun;
    private int parts;

    private Multipart(MultipartInput input) {
        this.input = input;
    }

    /**
     * A file of the form.
     *
     * @param name as it was sent, whatever it says
     */
    public record FilePart(String field, String name, InputStream bytes) {}

    /**
     * The form in a request.
     *
     * @throws BadRequestException if the request is not such a form
     */
    public static Multipart of(@Nullable String contentType, InputStream body) throws IOException {
        var boundary = parameters(contentType).get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new BadRequestException();
        }
        try {
            var input = MultipartInput.builder()
                    .setInputStream(new Bounded(body))
                    .setBoundary(boundary.getBytes(ISO_8859_1))
                    .setMaxPartHeaderSize(8 * 1024)
                    .get();
            input.setHeaderCharset(UTF_8);
            return new Multipart(input);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e); // a boundary longer than any
        }
    }

    /** The fields that were passed so far; of several of one name the first. */
    public Map<String, String> fields() {
        return fields;
    }

    /**
     * The next file that was chosen; the fields before it are noted.
     *
     * @throws BadRequestException if the form is broken or too long
     */
    public Optional<FilePart> nextFile() throws IOException {
        try {
            while (nextPart()) {
                var part = part(input.readHeaders());
                if (part.isPresent()) {
                    return part;
                }
            }
            return Optional.empty();
        } catch (MalformedStreamException | FileUploadSizeException e) {
            throw new BadRequestException(e);
        }
    }

    private boolean nextPart() throws IOException {
        if (parts++ > MOST_PARTS) {
            throw new BadRequestException();
        }
        if (begun) {
            input.discardBodyData(); // what nobody has read of the part before
            return input.readBoundary();
        }
        begun = true;
        return input.skipPreamble();
    }

    /** A file; a field is noted instead. */
    private Optional<FilePart> part(String headers) throws IOException {
        var says = parameters(disposition(headers));
        var field = says.getOrDefault("name", "");
        var fileName = says.get("filename");
        if (fileName == null) {
            fields.putIfAbsent(field, text(input.newInputStream()));
            return Optional.empty();
        }
        var bytes = new FileBytes(input.newInputStream());
        return fileName.isEmpty() ? Optional.empty() : Optional.of(new FilePart(field, unescaped(fileName), bytes));
    }

    private static String text(InputStream value) throws IOException {
        var bytes = value.readNBytes(LONGEST_FIELD + 1);
        if (bytes.length > LONGEST_FIELD) {
            throw new ClientErrorException(413);
        }
        return new String(bytes, UTF_8).replace("\r\n", "\n");
    }

    /** The line that names the part. */
    private static @Nullable String disposition(String headers) {
        return headers.replaceAll("\r\n[ \t]+", " ")
                .lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Disposition:", 0, 20))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> parameters(@Nullable String header) {
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        var found = new LinkedHashMap<String, String>();
        if (header != null) {
            parser.parse(header, ';').forEach((name, value) -> found.put(name, value == null ? "" : value));
        }
        return found;
    }

    /** Browsers write a quote and a line break in a name like this (WHATWG), older programs a backslash. */
    private static String unescaped(String name) {
        return name.replace("%22", "\"")
                .replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("\\\"", "\"");
    }

    /** The bytes of a file; a form that ends within them is no form, which whoever reads them need not know. */
    private static final class FileBytes extends FilterInputStream {

        FileBytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (MalformedStreamException e) {
                throw new BadRequestException(e);
            }
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            try {
                return super.read(to, from, length);
            } catch (MalformedStreamException e) {
                throw new BadRequestException(e);
            }
        }
    }

    private static final class Bounded extends FilterInputStream {

        private long left = LONGEST;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                var read = super.read();
                return read < 0 ? read : counted(1, read);
            } catch (EOFException e) {
                throw new BadRequestException(e); // whoever sent it hung up
            }
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            try {
                var read = super.read(to, from, length);
                return read < 0 ? read : counted(read, read);
            } catch (EOFException e) {
                throw new BadRequestException(e);
            }
        }

        private int counted(int bytes, int answer) {
            left -= bytes;
            if (left < 0) {
                throw new ClientErrorException(413);
            }
            return answer;
        }
    }
}
