package org.watchdog.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form with files")
class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=xx";

    @Test
    @DisplayName("is read part by part: fields by name, files with their bytes")
    void parts() throws IOException {
        var form = form(field("_csrf", "token"), file("a.txt", "one"), field("add", "1"), file("b.txt", "two"));

        assertThat(names(form)).containsExactly("a.txt=one", "b.txt=two");
        assertThat(form.fields()).containsEntry("_csrf", "token").containsEntry("add", "1");
    }

    @Test
    @DisplayName("passes over files that nobody reads, and over an empty choice")
    void unread() throws IOException {
        var form = form(file("a.txt", "one"), file("", ""), field("next", "1"));

        assertThat(form.nextFile()).isPresent();
        assertThat(form.nextFile()).isEmpty();
        assertThat(form.fields()).containsKey("next");
    }

    @Test
    @DisplayName("understands names with quotes, line breaks, rare kanji and emoji as browsers write them")
    void names() throws IOException {
        assertThat(names(form(file("a %22b%22 𠮷😀.png", "x")))).containsExactly("a \"b\" 𠮷😀.png=x");
        assertThat(names(form(file("a%0D%0Ab.png", "x")))).containsExactly("a\r\nb.png=x");
        assertThat(names(form(file("100%.png", "x")))).containsExactly("100%.png=x");
    }

    private static List<String> names(Multipart form) throws IOException {
        var names = new ArrayList<String>();
        for (var file = form.nextFile(); file.isPresent(); file = form.nextFile()) {
            names.add(file.get().name() + "=" + new String(file.get().bytes().readAllBytes(), UTF_8));
        }
        return names;
    }

    private static Multipart form(String... parts) throws IOException {
        var body = String.join("", parts) + "--xx--\r\n";
        return Multipart.of(TYPE, new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private static String field(String name, String value) {
        return "--xx\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--xx\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
    }
}
