package org.watchdog.platform.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchdog.kernel.Language;

/** Each letter's fields, filled with invented people. */
final class SampleLetters {

    private SampleLetters() {}

    /** A map that the test may change. */
    static Map<String, String> fields(String template, Language language) {
        if (template.equals("receipt")) {
            return receipt(language);
        }
        if (template.equals("committee-paper")) {
            return paper(language);
        }
        if (template.equals("deliberation-certificate")) {
            return certificate(language);
        }
        if (template.equals("deliberation-minutes")) {
            return minutes(language);
        }
        var fields = new HashMap<>(language == Language.JA ? commonJa() : commonEn());
        fields.putAll(template.endsWith("acknowledgement") ? acknowledgement(language) : request(language));
        if (template.startsWith("inquiry")) {
            fields.remove("category");
        }
        if (template.endsWith("again")) {
            fields.put("question", "ほかの会社に渡した情報の項目を教えてください。\n渡した日と、渡した相手も教えてください。");
        }
        if (template.equals("result")) {
            return result(language);
        }
        if (template.endsWith("-demand") || template.endsWith("-notice")) {
            fields.remove("complainant");
            fields.putAll(notice(language));
        }
        if (template.startsWith("incident")) {
            fields.remove("category");
            fields.remove("subject");
        }
        if (template.endsWith("-notice")) {
            fields.remove("dueOn");
            fields.remove("dueReason");
        }
        return fields;
    }

    private static Map<String, String> paper(Language language) {
        var fields = sheet(language);
        fields.put("title", language == Language.JA ? "弁明" : "Statement");
        fields.put("text", language == Language.JA ? "委託先の監督を見直しました。" : "We supervise contractors better.");
        return fields;
    }

    private static Map<String, String> certificate(Language language) {
        var fields = sheet(language);
        fields.put("title", language == Language.JA ? "審議資料の写しの廃棄証明" : "Certificate of destruction");
        fields.put("count", "2");
        fields.put("copies", "C-2026-000123-01 架空 一\nC-2026-000123-02 架空 二");
        fields.put("collectedBy", "例示 文子");
        fields.put("destroyedBy", "例示 実");
        fields.put("fingerprint", "0123456789abcdef".repeat(4));
        return fields;
    }

    private static Map<String, String> minutes(Language language) {
        var fields = sheet(language);
        fields.put("title", language == Language.JA ? "議事録" : "Minutes");
        for (var part : List.of("meeting", "attended", "absent", "recused", "votes", "discussion", "remarks")) {
            fields.put(part, "架空 一\n架空 二");
        }
        fields.put("state", "0123456789abcdef".repeat(4));
        return fields;
    }

    private static Map<String, String> sheet(Language language) {
        var common = language == Language.JA ? commonJa() : commonEn();
        return new HashMap<>(
                Map.of("body", common.get("body"), "caseNumber", common.get("caseNumber"), "date", common.get("date")));
    }

    private static Map<String, String> notice(Language language) {
        return language == Language.JA
                ? Map.of(
                        "title", "正式な回答の求め",
                        "text", "期限までに回答がありませんでした。説明と資料の提出を正式に求めます。",
                        "next", "この期限までに回答がないときは、サイトの審査を命じます。")
                : Map.of(
                        "title", "Formal request",
                        "text", "No answer came in time. We formally ask for an explanation and for documents.",
                        "next", "If no answer comes by then, we order a review of your site.");
    }

    private static Map<String, String> result(Language language) {
        var fields = new HashMap<>(language == Language.JA ? commonJa() : commonEn());
        fields.remove("category");
        fields.putAll(acknowledgement(language));
        fields.put(
                "result",
                language == Language.JA
                        ? "調査の結果、違反は認められませんでした。\n広告メールは、退会の前に送られたものでした。"
                        : "Our investigation found no violation.\nThe mails were sent before you left.");
        return fields;
    }

    private static Map<String, String> receipt(Language language) {
        var fields = new HashMap<>(language == Language.JA ? commonJa() : commonEn());
        fields.keySet().retainAll(Set.of("body", "caseNumber", "contact"));
        fields.put("filedAt", acknowledgement(language).getOrDefault("filedAt", ""));
        fields.put("address", "https://watchdog.example.jp/receipts");
        fields.put(
                "signed",
                "WatchDog receipt 1\nnumber: C-2026-000123\nfiled: 2026-05-11T12:14:00.123Z\nsignature: "
                        + "nWmQ0_-x".repeat(11).substring(2));
        return fields;
    }

    private static Map<String, String> commonJa() {
        return Map.of(
                "number", "2026-0412",
                "date", "2026年5月13日",
                "body", "一般財団法人 情報標章機構",
                "caseNumber", "C-2026-000123",
                "holder", "株式会社みなと書房",
                "category", "広告メールの配信停止",
                "contact", "電話 0120-000-000（平日 9時から17時まで）");
    }

    private static Map<String, String> commonEn() {
        return Map.of(
                "number", "2026-0412",
                "date", "13 May 2026",
                "body", "Information Mark Organisation",
                "caseNumber", "C-2026-000123",
                "holder", "株式会社みなと書房",
                "category", "Stopping advertising mail",
                "contact", "telephone 0120-000-000 (weekdays 9:00 to 17:00)");
    }

    private static Map<String, String> acknowledgement(Language language) {
        return language == Language.JA
                ? Map.of("complainant", "髙橋 千尋", "filedAt", "2026年5月11日（月） 21時14分")
                : Map.of("complainant", "Chihiro Takahashi", "filedAt", "11 May 2026 (Mon) 21:14 JST");
    }

    private static Map<String, String> request(Language language) {
        return language == Language.JA
                ? Map.of(
                        "subject",
                        "https://shop.example.jp/",
                        "complainant",
                        "髙橋 千尋（氏名を伝えることに同意しています）",
                        "dueOn",
                        "2026年5月27日（水）",
                        "dueReason",
                        "この手紙の日の次の日から10営業日です。土曜、日曜、国民の祝日、年末年始と当機構の休業日は数えません。")
                : Map.of(
                        "subject", "https://shop.example.jp/",
                        "complainant", "Chihiro Takahashi (has agreed to be named)",
                        "dueOn", "27 May 2026 (Wed)",
                        "dueReason",
                                "Ten business days from the day after this letter. Saturdays, Sundays, national holidays, the turn of the year and our own closed days do not count.");
    }
}
