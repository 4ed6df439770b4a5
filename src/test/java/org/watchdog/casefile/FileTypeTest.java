package org.watchdog.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a file is")
class FileTypeTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(UTF_8);
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
    };
    private static final byte[] HEIC = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0};
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};
    private static final byte[] NOISE = {1, 7, (byte) 0x93, 0, 12, (byte) 0xfe, 3, 0, 0, (byte) 0x80, 5, 6};

    @Test
    @DisplayName("is said by its first bytes, whatever its name ends in")
    void bytes_first() {
        assertThat(FileType.of(PDF, "letter.pdf")).contains(FileType.PDF);
        assertThat(FileType.of(PDF, "picture.png")).contains(FileType.PDF);
        assertThat(FileType.of(PNG, "screen.png")).contains(FileType.PNG);
        assertThat(FileType.of(JPEG, "no ending")).contains(FileType.JPEG);
        assertThat(FileType.of(HEIC, "IMG_0001.JPG")).contains(FileType.HEIC);
    }

    @ParameterizedTest
    @CsvSource({"invoice.pdf", "picture.png", "report.docx", "note.txt", "program.exe"})
    @DisplayName("is nothing we take if it is a program or noise, though its name says otherwise")
    void lies(String name) {
        assertThat(FileType.of(PROGRAM, name)).isEmpty();
        assertThat(FileType.of(NOISE, name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"page.html", "page.png", "page.txt", "page.pdf"})
    @DisplayName("is nothing we take if a browser would run it")
    void active(String name) {
        assertThat(FileType.of("<!DOCTYPE html><html><script>alert(1)</script>".getBytes(UTF_8), name))
                .isEmpty();
        assertThat(FileType.of("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"a()\"/>".getBytes(UTF_8), name))
                .isEmpty();
    }

    @Test
    @DisplayName("is plain text in any Japanese encoding")
    void text() {
        var text = "広告のメールが止まりません。\n".repeat(20);

        for (var charset : new String[] {"UTF-8", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16"}) {
            assertThat(FileType.of(text.getBytes(Charset.forName(charset)), "メモ.txt"))
                    .as(charset)
                    .contains(FileType.TEXT);
        }
        assertThat(FileType.of("a,b\n1,2\n".getBytes(UTF_8), "list.csv")).contains(FileType.CSV);
        assertThat(FileType.of("From: a@example.jp\nTo: b@example.jp\nSubject: x\n\ny".getBytes(UTF_8), "mail.eml"))
                .contains(FileType.MAIL);
    }

    @Test
    @DisplayName("is an office document if one is packed inside, and no archive called one")
    void packed() throws IOException {
        assertThat(FileType.of(zip("[Content_Types].xml", "word/document.xml"), "letter.docx"))
                .contains(FileType.DOCX);
        assertThat(FileType.of(zip("_rels/.rels", "xl/workbook.xml"), "table.xlsx"))
                .contains(FileType.XLSX);
        assertThat(FileType.of(zip("virus.exe"), "letter.docx")).isEmpty();
        assertThat(FileType.of(zip("a.txt"), "archive.zip")).isEmpty();
        assertThat(FileType.of(zip("a.txt"), "archive.pdf")).isEmpty();
    }

    @Test
    @DisplayName("gives it an ending to be saved under, where its own does not fit")
    void named() {
        assertThat(FileType.PDF.named("letter.PDF")).isEqualTo("letter.PDF");
        assertThat(FileType.HEIC.named("IMG_0001.JPG")).isEqualTo("IMG_0001.JPG.heic");
        assertThat(FileType.TEXT.named("readme")).isEqualTo("readme.txt");
    }

    private static byte[] zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
