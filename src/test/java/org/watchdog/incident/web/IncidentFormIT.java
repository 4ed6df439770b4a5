package org.watchdog.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.Answer;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.SignedIn;

@DisplayName("The form of a report")
class IncidentFormIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("is sent once, however often and fast it is sent, and leads to the same receipt each time")
    void once() {
        var form = ReportForm.fresh("licensee3").filled();
        var seen = form.seen();

        var clicks = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> form.send(seen, "new")))
                .toList();

        assertThat(clicks.stream().map(CompletableFuture::join).map(ReportForm::location))
                .hasSize(4)
                .allMatch(to -> to.equals(ReportForm.location(form.send(seen, "new"))));
        var receipt = form.person
                .get(ReportForm.location(form.show("/check")).replaceFirst("https?://[^/]+", ""))
                .expect(200)
                .text();
        assertThat(receipt).contains("報告を受け付けました", "様式2（付与事業者）", "第1報（速報）", "個人情報保護委員会", "/paper", "/ppc");
    }

    @Test
    @DisplayName(
            "keeps what was typed, right or wrong, names what is missing beside its field, and goes back and forth")
    void wrong() {
        var form = ReportForm.fresh("licensee3");
        assertThat(form.choose("").expect(422).text()).contains("報告の種類を一つ選んでください");
        form.choose("PROMPT").expect(303);

        var page = form.keep(
                        "discovery",
                        Map.of(
                                "discoveredOn-year",
                                "2026",
                                "discoveredOn-month",
                                "2",
                                "discoveredOn-day",
                                "30",
                                "outline",
                                "<b>\"𠮷"))
                .expect(422)
                .text();

        assertThat(page).contains("実際にある日で入力してください", "事象を一つ以上選んでください", "&lt;b&gt;&quot;𠮷</textarea>", "autofocus");
        assertThat(form.show("/discovery").text()).contains("&lt;b&gt;&quot;𠮷</textarea>", "value=\"30\"");
        assertThat(ReportForm.location(form.keep("persons", Map.of("back", "1", "persons", "12"))))
                .endsWith("/incidents/new/discovery");
        assertThat(form.show("/persons").text()).contains("value=\"12\"");
        assertThat(ReportForm.location(form.show("/check"))).contains("/discovery?change=1&left=1");
        assertThat(ReportForm.location(form.show("/resume"))).endsWith("/discovery");
    }

    @Test
    @DisplayName("refuses days in the future, and one of discovery before the occurrence")
    void days() {
        var form = ReportForm.fresh("licensee3");
        form.choose("PROMPT").expect(303);
        var tomorrow = new HashMap<>(form.discovery());
        tomorrow.putAll(ReportForm.day("discoveredOn", ReportForm.today().plusDays(1)));
        assertThat(form.keep("discovery", tomorrow).expect(422).text()).contains("発覚した日は、きょうまでの日付を入力してください");

        var before = new HashMap<>(form.discovery());
        before.putAll(ReportForm.day("occurredOn", form.discovered.plusDays(1)));
        assertThat(form.keep("discovery", before).expect(422).text()).contains("発生した日は、発覚した日か、それより前の日を入力してください");
    }

    @Test
    @DisplayName("asks for a tick where a million persons stand on paper, and takes it")
    void million() {
        var form = ReportForm.fresh("licensee3");
        form.choose("PROMPT").expect(303);
        var paper = new HashMap<>(Map.of("dataItems", "NAME", "persons", "1,000,000", "medium", "PAPER"));
        form.keep("discovery", form.discovery()).expect(303);

        assertThat(form.show("/persons").text()).doesNotContain("personsConfirmed");
        assertThat(form.keep("persons", paper).expect(422).text())
                .contains("紙の媒体で1,000,000人になっています", "name=\"personsConfirmed\"");
        paper.put("personsConfirmed", "true");
        form.keep("persons", paper).expect(303);
    }

    @Test
    @DisplayName("holds answers against each other: what is in the data must be claimed, what was seen came not back")
    void contradictions() {
        var form = ReportForm.fresh("licensee3");
        form.choose("PROMPT").expect(303);
        assertThat(form.keep("persons", Map.of("dataItems", "MY_NUMBER", "persons", "1"))
                        .expect(422)
                        .text())
                .contains("「マイナンバーを含む」にも印を付けるか");
        assertThat(form.keep(
                                "persons",
                                Map.of(
                                        "dataItems",
                                        "NAME",
                                        "persons",
                                        "1",
                                        "recoveredUnseen",
                                        "true",
                                        "seenByUnspecifiedMany",
                                        "true"))
                        .expect(422)
                        .text())
                .contains("両立しません");
    }

    @Test
    @DisplayName("marks what a prompt report may leave out, and asks for it in a final one, row by row of those told")
    void final_report() {
        var form = ReportForm.fresh("licensee3");
        form.choose("FINAL").expect(303);
        var gap = new HashMap<>(ReportForm.response());
        gap.put("reportedTo.1.number", "A-1");
        gap.put("reportedTo.1.on-year", "2999");

        var page = form.keep("response", gap).expect(422).text();

        assertThat(page)
                .contains("報告先を選ぶか、この行の日付と番号を消してください", "href=\"#reportedTo.0.to\"", "value=\"A-1\"")
                .contains("経過を入力してください", "再発を防ぐ措置を入力してください", "公表するかどうかを選んでください");
        assertThat(ReportForm.location(form.keep("response", with(gap, "add", "1"))))
                .contains("more=1#reportedTo");
        assertThat(form.show("/response?more=1").text()).contains("name=\"reportedTo.3.to\"");
    }

    @Test
    @DisplayName(
            "redraws the duties from the answers so far, keeps nothing of them, and shows them without scripts too")
    void duties() {
        var form = ReportForm.fresh("licensee3");
        form.choose("PROMPT").expect(303);
        assertThat(form.show("/discovery").text()).contains("発覚した日を入力すると、報告の期限がここに出ます");
        form.keep("discovery", form.discovery()).expect(303);

        var part = form.keep("persons/duties", Map.of("myNumber", "true", "persons", "5000"))
                .expect(200)
                .text();

        assertThat(part).contains("本人の数が1,000人を超えるため", "番号法29条の4").doesNotContain("<html");
        assertThat(form.show("/persons").text())
                .contains("id=\"duties\"", "マークの規程")
                .doesNotContain("5000", "番号法");
    }

    @Test
    @DisplayName("is saved and gone on with later, listed in the portal, and taken away when that is confirmed")
    void draft() {
        var form = ReportForm.fresh("licensee2");
        form.choose("PROMPT").expect(303);
        assertThat(ReportForm.location(form.keep("discovery", with(form.discovery(), "save", "1"))))
                .endsWith("/incidents/new?told=kept");

        assertThat(form.show("?told=kept").text()).contains("入力した内容を保存しました", "続きから書く");
        assertThat(form.person.get("/cases").text()).contains("作成中の報告", "/incidents/new/resume", "事故等の報告（速報）");
        assertThat(ReportForm.location(form.show("/resume"))).endsWith("/persons");
        assertThat(ReportForm.fresh("licensee3").person.get("/cases").text()).doesNotContain("まで預かります");

        form.person.post("/incidents/new/discard", Map.of()).expect(303);
        assertThat(form.person.get("/cases").text()).contains("事故等を報告する").doesNotContain("作成中の報告");
        assertThat(ReportForm.location(form.show("/discovery"))).endsWith("?told=gone");
    }

    @Test
    @DisplayName("sends nothing that was changed in another window since it was looked at")
    void two_windows() {
        var form = ReportForm.fresh("licensee3").filled();
        var seen = form.seen();
        form.keep("persons", Map.of("dataItems", "EMAIL", "persons", "77")).expect(303);

        assertThat(form.send(seen, "new").expect(409).text()).contains("まだ送っていません", "77人");
        assertThat(form.sent()).startsWith("I-");
    }

    @Test
    @DisplayName("offers an incident of the same day as the one to add to, and sends it there as a supplement")
    void same_day() {
        var form = ReportForm.fresh("licensee1").filled();
        var number = form.sent();
        form.filled();
        var page = form.show("/check").expect(200).text();
        assertThat(page).contains("同じ事故です。" + number + "への追加の報告として送る", "別の事故です");

        assertThat(form.send(form.seen(), "").expect(422).text()).contains("同じ事故か別の事故かを選んでください", "id=\"same\"");
        assertThat(ReportForm.location(form.send(form.seen(), number)))
                .endsWith("/cases/" + number + "/reports/2/receipt");
        assertThat(form.person.get("/cases/" + number + "/reports").text()).contains("第2報（追加の報告）", "第1報（速報）");
    }

    @Test
    @DisplayName("is offered to an incident of the same day as what it is sent there: its final report, if it has none")
    void same_day_final() {
        var form = ReportForm.fresh("licensee1").filled();
        var number = form.sent();
        form.filledFinal();
        assertThat(form.show("/check").expect(200).text())
                .contains("同じ事故です。" + number + "の確報として送る")
                .doesNotContain("追加の報告として送る");

        assertThat(ReportForm.location(form.send(form.seen(), number)))
                .endsWith("/cases/" + number + "/reports/2/receipt");
        assertThat(form.person.get("/cases/" + number + "/reports").text()).contains("第2報（確報）");

        form.filledFinal();
        assertThat(form.show("/check").expect(200).text())
                .contains("同じ事故です。" + number + "への追加の報告として送る")
                .doesNotContain("の確報として送る");
    }

    @Test
    @DisplayName("begins the next report as the last one was, shows what changed, and offers no kind without a place")
    void next() {
        var form = ReportForm.fresh("licensee3").filled();
        var number = form.sent();
        var next = form.next(number);
        assertThat(next.show("").text())
                .contains("速報はもう届いています", "value=\"FINAL\"", "value=\"SUPPLEMENT\"")
                .doesNotContain("value=\"PROMPT\"");
        next.choose("PROMPT").expect(422);
        next.choose("SUPPLEMENT").expect(303);
        assertThat(next.show("/persons").text()).contains("value=\"1200\"");

        next.keep("persons", Map.of("dataItems", "NAME", "persons", "1500", "medium", "ELECTRONIC"))
                .expect(303);
        assertThat(ReportForm.location(next.send(next.seen(), ""))).endsWith("/cases/" + number + "/reports/2/receipt");

        assertThat(form.person.get("/cases/" + number + "/reports/2").text())
                .contains("第1報から変わったところ（1か所）", "1,200人", "1,500人", "𠮷野😀 &lt;b&gt;");
        assertThat(form.person.get("/cases/" + number).text()).contains("第2報（追加の報告）", "次の報告を送る", "貴社の期限");
    }

    @Test
    @DisplayName("is nobody else's: of another business neither the incident, its reports nor its form is there")
    void others() {
        var number = ReportForm.fresh("licensee3").filled().sent();
        var other = SignedIn.as("licensee1");

        for (var page : new String[] {
            "/incidents/" + number + "/reports/new",
            "/cases/" + number + "/reports",
            "/cases/" + number + "/reports/1",
            "/cases/" + number + "/reports/1/receipt"
        }) {
            other.get(page).expect(404);
        }
        other.get("/incidents/nonsense/reports/new").expect(404);
        SignedIn.as("auditor").get("/incidents/new").expect(403);
    }

    @Test
    @DisplayName("is entered by staff for a business that considers an application, found by its name")
    void staff() {
        var form = ReportForm.fresh("intake");
        var found = form.person
                .post(ReportForm.NEW, Map.of("find", "1", "q", "ひみつ検討", "report", "PROMPT"))
                .expect(200)
                .text();
        assertThat(found).contains("株式会社ひみつ検討", "申請を検討中", "checked");
        assertThat(form.choose("PROMPT").expect(422).text()).contains("どの事業者の事故かを選んでください");
        form.person
                .post(ReportForm.NEW, Map.of("report", "PROMPT", "licenseeId", licensee(found)))
                .expect(303);
        form.keep("discovery", form.discovery()).expect(303);
        form.keep("persons", ReportForm.persons()).expect(303);
        form.keep("response", ReportForm.response()).expect(303);
        assertThat(form.show("/check").text()).contains("株式会社ひみつ検討");

        var number = form.sent();

        assertThat(form.person.get("/cases/" + number + "/reports/1/receipt").text())
                .contains("様式4");
        form.next(number).choose("FINAL").expect(303);
        assertThat(form.person.get("/cases?kind=INCIDENT").text()).contains(number, "事故");
        assertThat(system.as("supervisor").get("/cases/" + number).expect(200).text())
                .contains(number);
    }

    private static String licensee(String page) {
        return page.replaceAll("(?s).*value=\"(L-\\d{6})\".*株式会社ひみつ検討.*", "$1");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    @Test
    @DisplayName("is opened from a complaint by staff, and the two are linked")
    void from_complaint() {
        var complaint = org.watchdog.system.Prepared.filed();
        var form = ReportForm.fresh("investigator");
        assertThat(form.person.get("/cases/" + complaint).text()).contains("/incidents/new?complaint=" + complaint);
        var begin = form.show("?complaint=" + complaint).expect(200).text();
        assertThat(begin).contains("value=\"" + complaint + "\"", "value=\"L-000001\"");
        form.person
                .post(ReportForm.NEW, Map.of("report", "PROMPT", "licenseeId", "L-000001", "complaint", complaint))
                .expect(303);
        form.keep("discovery", form.discovery()).expect(303);
        form.keep("persons", ReportForm.persons()).expect(303);
        form.keep("response", ReportForm.response()).expect(303);
        var number = form.sent();

        Answer incident = form.person.get("/cases/" + number).expect(200);
        assertThat(incident.text()).contains("/cases/" + complaint);
        assertThat(form.person.get("/cases/" + complaint).text()).contains("/cases/" + number);
    }
}
