package org.watchdog.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.watchdog.platform.pdf.NpmShelf.PDF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.watchdog.kernel.Language;

@DisplayName("A letter as PDF")
class TaggedPdfTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "holder-request, JA",
        "holder-request, EN",
        "holder-request-again, JA",
        "holder-request-again, EN",
        "holder-demand, JA",
        "holder-demand, EN",
        "holder-notice, JA",
        "holder-notice, EN",
        "incident-demand, JA",
        "incident-demand, EN",
        "incident-notice, JA",
        "incident-notice, EN",
        "result, JA",
        "result, EN",
        "acknowledgement, JA",
        "acknowledgement, EN",
        "inquiry-acknowledgement, JA",
        "inquiry-acknowledgement, EN",
        "committee-paper, JA",
        "committee-paper, EN",
        "deliberation-certificate, JA",
        "deliberation-certificate, EN",
        "deliberation-minutes, JA",
        "deliberation-minutes, EN",
        "receipt, JA",
        "receipt, EN",
    })
    @DisplayName("keeps every rule of PDF/UA-1 and PDF/A-3u")
    void conforms(String template, Language language) throws Exception {
        var pdf = PDF.letter(template, language, SampleLetters.fields(template, language));

        Files.createDirectories(Path.of("target/letters"));
        Files.write(Path.of("target/letters/" + template + "_" + language.tag() + ".pdf"), pdf);
        assertThat(PdfRules.broken(pdf)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("tells a screen reader its language, title, headings, table and embedded fonts")
    void tagged(Language language) throws IOException {
        var pdf = PDF.letter("holder-request", language, SampleLetters.fields("holder-request", language));

        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo(language.tag());
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).contains("C-2026-000123");
            assertThat(tags(catalog.getStructureTreeRoot()))
                    .contains("H1", "H2", "P", "Table", "TR", "TH", "TD", "L", "LI");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("NotoSansJP");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "株式会社𠮷野家, rare kanji beyond the first plane",
        "髙﨑商店・文京支店, variants of names and the middle dot",
        "山田　文・行・見・長・金, kanji that have radicals as twins, and the full-width space",
        "①㈱ｶﾀｶﾅ「」、。—～／－, marks",
        "O'Hara & Söhne <Ltd>, markup in a name",
    })
    @DisplayName("gives back, when copied, exactly what was put in")
    void copied(String name) throws IOException {
        var fields = SampleLetters.fields("holder-request", Language.JA);
        fields.put("holder", name);

        assertThat(text(PDF.letter("holder-request", Language.JA, fields))).contains(name);
    }

    @Test
    @DisplayName("gives back all the text of the letter, in reading order")
    void whole_text() throws IOException {
        var fields = SampleLetters.fields("acknowledgement", Language.JA);

        var text = text(PDF.letter("acknowledgement", Language.JA, fields)).replaceAll("[\\s　]", "");

        assertThat(text)
                .contains("標機第2026-0412号2026年5月13日", "あなたの申立てを、次のとおり受け付けました。記受付番号C-2026-000123")
                .endsWith("以上問い合わせ先電話0120-000-000（平日9時から17時まで）この手紙のPDFの指紋（SHA-256）は記録に残しています。");
        fields.values().forEach(v -> assertThat(text).contains(v.replaceAll("[\\s　]", "")));
    }

    @Test
    @DisplayName("prints the wave dash as U+FF5E, joins marks to kana and leaves variation selectors out")
    void fitted() throws IOException {
        var fields = SampleLetters.fields("holder-request", Language.JA);
        fields.put("holder", "9時\u301C17時 か\u3099っき堂 葛\uDB40\uDD00城");

        assertThat(text(PDF.letter("holder-request", Language.JA, fields))).contains("9時\uFF5E17時 がっき堂 葛城");
    }

    @Test
    @DisplayName("keeps the lines of a field, over as many pages as it takes")
    void long_field() throws IOException {
        var fields = SampleLetters.fields("holder-request", Language.JA);
        fields.put("dueReason", "一行目の理由\n".repeat(80) + "最後の行");

        var pdf = PDF.letter("holder-request", Language.JA, fields);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(text(pdf)).contains("最後の行", "1 / 3", "3 / 3");
        assertThat(PdfRules.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    @DisplayName("is refused when a field is missing, blank or left over, and the refusal names all of them")
    void unfilled() {
        var fields = SampleLetters.fields("holder-request", Language.JA);
        fields.remove("dueOn");
        fields.put("category", " ");
        fields.put("nickname", "x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PDF.letter("holder-request", Language.JA, fields))
                .withMessageContaining("not filled [category, dueOn], left over [nickname]");
    }

    @Test
    @DisplayName("is refused when a character cannot be printed; the refusal says which, and nothing else")
    void unprintable() {
        var fields = SampleLetters.fields("holder-request", Language.JA);
        fields.put("holder", "秘密の名前\uD83D\uDE00\uD869\uDECF");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PDF.letter("holder-request", Language.JA, fields))
                .withMessage("the typeface cannot print U+1F600 U+2A6CF of holder");
        assertThat(PDF.printable("\uD83D\uDE00")).isEqualTo("〓");
        assertThat(PDF.printable("𠮷野家・〜")).isEqualTo("𠮷野家・〜");
    }

    @Test
    @DisplayName("that does not exist is refused, and so is a path out of the folder")
    void unknown() {
        for (var name : List.of("love-letter", "../letters/frame", "frame")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PDF.letter(name, Language.JA, Map.of()))
                    .withMessageStartingWith("no such letter");
        }
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> tags(PDStructureNode node) {
        var tags = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }
}
