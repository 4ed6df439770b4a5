package org.watchdog.platform.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchdog.platform.pdf.NpmShelf.PDF;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.kernel.Language;

@DisplayName("A paper, leaf by leaf,")
class MarkedPagesTest {

    private static final String MARK = "I-2026-000031-05 委員 双葉";

    private final MarkedPages pages = new MarkedPages(NpmShelf.typeface());

    private static byte[] paper(String text) {
        var fields = SampleLetters.fields("committee-paper", Language.JA);
        fields.put("text", text);
        return PDF.letter("committee-paper", Language.JA, fields);
    }

    @Test
    @DisplayName("has the mark on every page when it goes on paper")
    void marked() throws IOException {
        var paper = paper("委託先の監督を見直しました。\n".repeat(120));
        assertThat(pages.count(paper)).isGreaterThan(1);

        try (var marked = Loader.loadPDF(pages.marked(paper, MARK))) {
            var reader = new PDFTextStripper();
            for (int page = 1; page <= marked.getNumberOfPages(); page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertThat(reader.getText(marked)).contains(MARK);
            }
        }
    }

    @Test
    @DisplayName("is shown as a picture of one page, whose text can be read beside it")
    void one_page() throws IOException {
        var paper = paper("委託先の監督を見直しました。");

        var plain = ImageIO.read(new ByteArrayInputStream(pages.picture(paper, 1, "　")));
        var marked = ImageIO.read(new ByteArrayInputStream(pages.picture(paper, 1, "委員双葉")));

        assertThat(marked.getWidth()).isGreaterThan(800);
        assertThat(marked.getRGB(0, 0, 900, 1200, null, 0, 900))
                .isNotEqualTo(plain.getRGB(0, 0, 900, 1200, null, 0, 900));
        assertThat(pages.text(paper, 1)).contains("委託先の監督");
        assertThatThrownBy(() -> pages.picture(paper, 9, MARK)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("is no paper if it is no PDF")
    void no_pdf() {
        assertThat(pages.count("%PDF-1.7 broken".getBytes(UTF_8))).isZero();
        assertThat(pages.count(new byte[0])).isZero();
    }

    @Test
    @DisplayName("takes a name with characters that the typeface lacks")
    void lacking() {
        assertThat(pages.marked(paper("文"), "I-2026-000031-05 😀")).isNotEmpty();
    }
}
