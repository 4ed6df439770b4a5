package org.watchdog.casefile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.Tika;

/**
 * What may be given to a case: documents, pictures, plain text and mail. What a file is, its first bytes say; its name
 * only helps to tell apart what begins alike (the office formats, kinds of text).
 */
public enum FileType {
    PDF(Kind.DOCUMENT, "pdf", "application/pdf"),
    PNG(Kind.PICTURE, "png", "image/png"),
    JPEG(Kind.PICTURE, "jpg jpeg", "image/jpeg"),
    HEIC(Kind.PICTURE, "heic heif", "image/heic image/heif"),
    WEBP(Kind.PICTURE, "webp", "image/webp"),
    GIF(Kind.PICTURE, "gif", "image/gif"),
    TIFF(Kind.PICTURE, "tif tiff", "image/tiff"),
    TEXT(Kind.TEXT, "txt log text", "text/plain"),
    CSV(Kind.TEXT, "csv", "text/csv"),
    MAIL(Kind.MAIL, "eml", "message/rfc822"),
    OUTLOOK(Kind.MAIL, "msg", "application/vnd.ms-outlook"),
    DOC(Kind.DOCUMENT, "doc", "application/msword"),
    XLS(Kind.DOCUMENT, "xls", "application/vnd.ms-excel"),
    PPT(Kind.DOCUMENT, "ppt", "application/vnd.ms-powerpoint"),
    DOCX(Kind.PACKED, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX(Kind.PACKED, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX(Kind.PACKED, "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT(Kind.PACKED, "odt", "application/vnd.oasis.opendocument.text"),
    ODS(Kind.PACKED, "ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ODP(Kind.PACKED, "odp", "application/vnd.oasis.opendocument.presentation");

    /** How many bytes of the beginning are looked at. */
    static final int LOOKED_AT = 64 * 1024;

    private static final Tika TIKA = new Tika();
    private static final String UNKNOWN = "application/octet-stream";

    /** Names of entries, or their beginnings, of which a packed office document has one near its beginning. */
    private static final List<String> OFFICE_ENTRIES =
            List.of("[Content_Types].xml", "_rels/", "word/", "xl/", "ppt/", "mimetypeapplication/vnd.oasis.");

    private final Kind kind;
    private final String endings;
    private final String names;

    /** Endings and media types: one or several words each, the first is the one we use. */
    FileType(Kind kind, String endings, String names) {
        this.kind = kind;
        this.endings = endings;
        this.names = names;
    }

    private enum Kind {
        DOCUMENT,
        /** A ZIP inside. */
        PACKED,
        PICTURE,
        TEXT,
        MAIL
    }

    /** The type of a file that begins with these bytes; empty if it may not be given, whatever its name says. */
    static Optional<FileType> of(byte[] beginning, String fileName) {
        var head = Arrays.copyOf(beginning, Math.min(beginning.length, LOOKED_AT));
        if (TIKA.detect(head).equals(UNKNOWN)) { // else a name alone would do
            return OldText.isOne(head) ? Optional.of(TEXT) : Optional.empty();
        }
        var detected = TIKA.detect(head, fileName);
        return Arrays.stream(values())
                .filter(type -> words(type.names).contains(detected))
                .filter(type -> type.kind != Kind.PACKED || isOffice(head))
                .findFirst();
    }

    private static boolean isOffice(byte[] head) {
        var text = new String(head, ISO_8859_1);
        return OFFICE_ENTRIES.stream().anyMatch(text::contains);
    }

    private static List<String> words(String of) {
        return List.of(of.split(" "));
    }

    /** As it is told in an answer. */
    public String mediaType() {
        return words(names).get(0);
    }

    /** {@code PICTURE}, {@code DOCUMENT}, {@code TEXT} or {@code MAIL}: the word for people. */
    public String kind() {
        return (kind == Kind.PACKED ? Kind.DOCUMENT : kind).name();
    }

    /** The name under which it is saved: with an ending that fits what it is, added where its own does not. */
    public String named(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return words(endings).contains(ending)
                ? name
                : name + "." + words(endings).get(0);
    }
}
