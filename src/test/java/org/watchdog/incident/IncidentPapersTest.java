package org.watchdog.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchdog.platform.pdf.NpmShelf.PDF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchdog.calendar.OpenDays;
import org.watchdog.incident.IncidentReport.SecondaryDamage;
import org.watchdog.kernel.Language;
import org.watchdog.platform.decision.ShippedTables;
import org.watchdog.platform.pdf.PdfRules;
import org.watchdog.register.Standing;

@DisplayName("An incident on paper")
class IncidentPapersTest {

    private final IncidentPapers papers =
            new IncidentPapers(PDF, new ReportingDuty(new ShippedTables(), OpenDays.byLaw(), false));

    @Test
    @DisplayName("tells every field of a final report, in the order of the form")
    void whole_report() throws IOException {
        var text = text(papers.report(SampleReports.granted(SampleReports.full()), Language.JA));

        assertThat(afterTheCover(text))
                .containsSubsequence(
                        "様式1",
                        "名称株式会社𠮷野みなと書房",
                        "業種小売、通信販売",
                        "付与の段階付与",
                        "登録番号10190001(05)",
                        "報告の種類確報",
                        "発生した日2026年6月1日（月）",
                        "発覚した日2026年6月3日（水）",
                        "発覚したきっかけ取引先や委託元からの連絡",
                        "事故等の概要会員あての封書1,200通に、別の会員の明細を入れて送りました。取引先からの電話で気付きました。",
                        "事象漏えい、これらのおそれ",
                        "事象の分類誤配達、誤交付",
                        "発生原因の分類作業や操作のミス、確認の不足",
                        "媒体紙",
                        "氏名、住所、クレジットカード",
                        "本人の数1,200人",
                        "講じていた安全管理措置封入の前に、2人で読み合わせることにしていました。",
                        "経過6月1日に発送し、6月3日に電話を受け、6月4日に回収を始めました。",
                        "発生させた人委託先",
                        "原因封入する機械を替えたあと、順番を確かめませんでした。",
                        "二次被害おそれがある",
                        "二次被害の内容カードの番号を使われるおそれがあります。",
                        "本人への対応6月5日までに全員におわびの手紙を送り、専用の電話を置きました。",
                        "公表公表した",
                        "公表した日、または公表する日2026年6月6日（土）",
                        "公表の方法自社のサイト",
                        "公表についての理由連絡の付かない会員にも知らせるため。",
                        "ほかへの報告個人情報保護委員会（報告した日：2026年6月5日（金）、番号：漏-2026-777）警察（報告した日：記載なし、番号：記載なし）",
                        "再発を防ぐ措置封入のあと、機械で番号を照らし合わせます。7月末までに工場長が行います。",
                        "そのほか回収した封書は1,150通です。",
                        "当てはまる事情要配慮個人情報（病歴、健診の結果など）を含む財産的な被害につながるおそれがある（クレジットカード、口座など）");
    }

    @Test
    @DisplayName("tells of a prompt report what is not known yet, and what nobody has to tell")
    void what_is_missing() throws IOException {
        var text = afterTheCover(text(papers.report(SampleReports.granted(SampleReports.bare()), Language.JA)));

        assertThat(text)
                .containsSubsequence(
                        "発生した日未定",
                        "発覚したきっかけ未定",
                        "事象の分類未定",
                        "発生原因の分類未定",
                        "媒体未定",
                        "本人の数未定",
                        "講じていた安全管理措置記載なし",
                        "経過未定",
                        "発生させた人未定",
                        "原因未定",
                        "二次被害ない",
                        "二次被害の内容未定",
                        "本人への対応未定",
                        "公表未定",
                        "公表した日、または公表する日記載なし",
                        "公表の方法記載なし",
                        "公表についての理由未定",
                        "ほかへの報告記載なし",
                        "再発を防ぐ措置未定",
                        "そのほか記載なし",
                        "当てはまる事情なし");
    }

    @Test
    @DisplayName("goes under 様式2 with the number and the validity of the mark, and the seal left out")
    void cover_of_a_holder() throws IOException {
        var cover = cover(papers.report(SampleReports.granted(SampleReports.full()), Language.JA));

        assertThat(cover)
                .containsSubsequence(
                        "様式2",
                        "公式の様式ではありません",
                        "2026年6月5日（金）",
                        "一般財団法人情報標章機構御中",
                        "株式会社𠮷野みなと書房",
                        "報告の種類確報（第2版、2026年6月5日（金）10時30分送信）",
                        "受付番号I-2026-000045",
                        "代表者の役職と氏名手で書き入れてください",
                        "押印を省略",
                        "髙橋千尋privacy@minato.example.jp",
                        "登録番号10190001(05)",
                        "有効期間2025年4月1日（火）から2027年3月31日（水）まで");
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER_REVIEW, 様式3, 申請の受付番号手で書き入れてください（登録簿に記録がありません）申請を受け付けた日手で書き入れてください",
        "CONSIDERING, 様式4, 申請を予定している日手で書き入れてください（登録簿に記録がありません）"
    })
    @DisplayName("goes under the cover that fits, with lines to fill in for what the register does not know")
    void cover_of_others(Standing standing, String form, String lines) throws IOException {
        var pdf = papers.report(SampleReports.unknown(SampleReports.full(), standing), Language.JA);

        assertThat(cover(pdf)).containsSubsequence(form, "公式の様式ではありません", "連絡先（個人情報の担当者）＿＿", lines);
        assertThat(afterTheCover(text(pdf))).contains("登録番号なし");
    }

    @Test
    @DisplayName("leaves lines to fill in where the register has no mark of a holder")
    void holder_without_a_mark() throws IOException {
        var filed = SampleReports.unknown(SampleReports.full(), Standing.GRANTED);

        assertThat(cover(papers.report(filed, Language.JA))).contains("登録番号＿＿", "有効期間＿＿");
    }

    @Test
    @DisplayName("fills the nine items of the PPC in their order, with the classes and the days of the law")
    void nine_items() throws IOException {
        var text = text(papers.ppc(SampleReports.granted(SampleReports.full()), Language.JA));

        assertThat(text)
                .containsSubsequence(
                        "この書面は案です。",
                        "貴社から送ってください",
                        "1概要",
                        "会員あての封書",
                        "2個人データの項目",
                        "氏名、住所、クレジットカード",
                        "3本人の数",
                        "1,200人",
                        "4原因",
                        "封入する機械",
                        "5二次被害",
                        "カードの番号を使われる",
                        "6本人への対応",
                        "おわびの手紙",
                        "7公表",
                        "自社のサイト",
                        "8再発を防ぐ措置",
                        "番号を照らし合わせます",
                        "9そのほか",
                        "回収した封書は1,150通です。",
                        "1号（要配慮個人情報）2号（財産的な被害のおそれ）4号（1,000人を超える）",
                        "速報は2026年6月5日（金）から2026年6月7日（日）まで",
                        "確報は2026年7月2日（木）まで",
                        "番号法29条の4報告の義務はありません。",
                        "本人への通知も必要です");
    }

    @Test
    @DisplayName("says to whom nothing is due by the law that nothing is due")
    void no_duty() throws IOException {
        var text = text(papers.ppc(SampleReports.granted(SampleReports.bare()), Language.JA));

        assertThat(text).contains("当てはまる号なし", "個人情報保護法26条報告の義務はありません。", "通知の義務はありません");
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    @DisplayName(
            "keeps every rule of PDF/UA-1 and PDF/A-3u, in both languages, with a character that cannot be printed")
    void conforms(Standing standing) throws IOException {
        var reports = Map.of("whole", SampleReports.full(), "bare", SampleReports.bare(), "strange", strange());
        for (var report : reports.entrySet()) {
            for (var language : Language.values()) {
                var filed = standing == Standing.GRANTED
                        ? SampleReports.granted(report.getValue())
                        : SampleReports.unknown(report.getValue(), standing);
                var name = "incident-" + standing + "-" + report.getKey() + "-" + language.tag();
                assertThat(PdfRules.broken(kept(name, papers.report(filed, language))))
                        .as(name)
                        .isEmpty();
                assertThat(PdfRules.broken(kept(name + "-ppc", papers.ppc(filed, language))))
                        .as(name + " for the PPC")
                        .isEmpty();
            }
        }
    }

    @Test
    @DisplayName(
            "prints rare kanji, stands in for an emoji, and carries the case and the version on every page of a long report")
    void strange_and_long() throws IOException {
        var pdf = papers.report(SampleReports.granted(strange()), Language.JA);

        assertThat(text(pdf)).contains("𠮷野さんのカード〓", "最後の行");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page, page))
                        .contains("I-2026-000045確報第2版", page + "/" + document.getNumberOfPages());
            }
        }
    }

    private static IncidentReport strange() {
        var full = SampleReports.full();
        return new IncidentReport(
                full.kind(),
                full.circumstances(),
                full.occurredOn(),
                full.discoveredHow(),
                full.outline(),
                full.phenomena(),
                full.eventClass(),
                full.causes(),
                full.medium(),
                full.dataItems(),
                full.safetyMeasures(),
                Optional.of("一行目の経過です。<b>太字ではありません</b>\n".repeat(100) + "最後の行"),
                full.origin(),
                full.cause(),
                new SecondaryDamage(full.secondaryDamage().state(), Optional.of("𠮷野さんのカード😀")),
                full.personsResponse(),
                full.publication(),
                full.reportedTo(),
                full.prevention(),
                full.other());
    }

    private static byte[] kept(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/letters"));
        Files.write(Path.of("target/letters/" + name + ".pdf"), pdf);
        return pdf;
    }

    private static String cover(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return text(document, 1, 1);
        }
    }

    private static String afterTheCover(String text) {
        return text.substring(text.indexOf("様式1"));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return text(document, 1, document.getNumberOfPages());
        }
    }

    /** Without the spaces: a long cell is broken into lines. */
    private static String text(PDDocument document, int from, int to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(document).replaceAll("[\\s　]", "");
    }
}
