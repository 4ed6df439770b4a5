package org.watchdog.demo;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.watchdog.incident.IncidentReport.DamageState;
import org.watchdog.incident.IncidentReport.EventClass;

/** The words of an invented report; each says of itself that it is an example. */
final class IncidentTexts {

    private static final List<String> PLACES = List.of("営業部", "総務部", "コールセンター", "配送拠点", "東日本支店", "西日本支店", "会員事務局");
    private static final List<String> PAPERS = List.of("会員名簿", "申込書", "請求書", "アンケート", "採用応募書類", "契約書類", "案内状");

    private IncidentTexts() {}

    static void write(Map<String, Object> report, EventClass sort, long persons, SplittableRandom chance) {
        var place = PLACES.get(chance.nextInt(PLACES.size()));
        var what = PAPERS.get(chance.nextInt(PAPERS.size()));
        report.put("outline", "%sで、%sに関する個人情報（%,d名分）について、%s（例示）。".formatted(place, what, persons, happened(sort)));
        report.put("course", "担当者が事実に気づき、直ちに%sの責任者へ報告し、対象となる方を確認しました（例示）。".formatted(place));
        report.put("cause", "%sの取扱手順が守られているかを確かめる仕組みが十分ではありませんでした（例示）。".formatted(what));
        report.put("personsResponse", "対象となる方にお詫びし、経緯をご説明しました（例示）。");
        report.put("prevention", "%sの手順を見直し、%sの全員に教育を行いました（例示）。".formatted(what, place));
        report.put("safetyMeasures", "取扱手順を定め、年1回の教育を行っていました（例示）。");
    }

    static String damage(DamageState state) {
        return switch (state) {
            case NONE -> "二次被害は確認されていません（例示）。";
            case FEARED -> "第三者に悪用されるおそれがあります（例示）。";
            case CONFIRMED -> "第三者による悪用が確認されました（例示）。";
        };
    }

    private static String happened(EventClass sort) {
        return switch (sort) {
            case MIS_DELIVERY -> "別の方に誤って渡しました";
            case MIS_SENT -> "宛先を誤って送信しました";
            case LOSS -> "所在が分からなくなりました";
            case MIS_REGISTRATION -> "別の方の情報として誤って登録しました";
            case UNAUTHORISED_ACCESS -> "外部からの不正アクセスを受けました";
            case THEFT -> "盗難に遭いました";
            case MIS_DISPLAY -> "ほかの方からも見える状態で表示しました";
            case INSIDER -> "従業者が不正に持ち出しました";
            case BEYOND_PURPOSE -> "お知らせした目的の範囲を超えて利用しました";
            case OTHER -> "不適切な取扱いがありました";
        };
    }
}
