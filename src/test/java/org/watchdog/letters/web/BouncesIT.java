package org.watchdog.letters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.MailReport;
import org.watchdog.system.SignedIn;

/** Mails that the mail server took and sends back later, from the report in the mail box to what staff do about it. */
@DisplayName("A mail that comes back")
class BouncesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ROW = Pattern.compile("(?s)<tr>.*?</tr>");
    private static final Pattern AGAIN = Pattern.compile("/mails/(\\d+)/again");

    private final LaunchedSystem system = LaunchedSystem.get();
    private final String address = "zenkoji-" + System.nanoTime() + "@box.example.jp";

    @Test
    @DisplayName("stands among those that could not be sent and on its case, once, in words and with the server's code,"
            + " and can be sent again")
    void returned() throws Exception {
        var number = file();
        var report = MailReport.of(sent(1).getMessageID(), "failed", "5.2.2");
        system.comesBack(report);

        var row = row(number);
        assertThat(row)
                .contains("相手のメールボックスがいっぱい", "応答コード5.2.2", "z***@b***.jp")
                .doesNotContain("zenkoji");
        assertThat(page("intake", "/cases/" + number + "/letters"))
                .contains("に送りましたが、", "に戻ってきました", "相手のメールボックスがいっぱい", "応答コード5.2.2");
        assertThat(page("intake", "/cases/" + number)).contains("送ったメール（受付のお知らせ）が戻ってきました。理由：", "（応答コード5.2.2）");
        assertThat(page("supervisor", "/tasks")).contains("href=\"/mails\"");

        system.comesBack(report); // as if the power had been cut between noting and deleting
        await().atMost(PATIENCE).until(system::bounces, box -> !box.contains("Delivery Status Notification"));
        assertThat(returns(number)).isEqualTo(1);

        var id = AGAIN.matcher(row).results().findFirst().orElseThrow().group(1);
        SignedIn.as("intake").post("/mails/" + id + "/again", Map.of()).expect(303);
        assertThat(sent(2).getMessageID()).isNotEqualTo(sent(1).getMessageID());
        system.comesBack(report); // the old one says nothing of the new try
        await().atMost(PATIENCE).until(system::bounces, box -> box.contains("*Delivery Status Notification"));
        assertThat(returns(number)).isEqualTo(1);
        assertThat(page("intake", "/cases/" + number + "/letters")).doesNotContain("戻ってきました");
        assertThat(system.logs()).doesNotContain(address);
    }

    @Test
    @DisplayName("says nothing of its case on its way, and goes back to the mail box of the bounces")
    void way() throws Exception {
        var number = file();

        var mail = sent(1);
        assertThat(mail.getHeader("Return-Path")).containsExactly("<bounces@example.jp>");
        assertThat(mail.getMessageID()).doesNotContain(number).matches("<[0-9a-f-]{36}@[^@]+>");
    }

    @Test
    @DisplayName("is only noted on its case while it is late, and may still come back")
    void late() throws Exception {
        var number = file();
        system.comesBack(MailReport.of(sent(1).getMessageID(), "delayed", "4.4.1"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page("intake", "/cases/" + number + "/letters"))
                        .contains("に送りました", "届くのが遅れていると、", "応答コード4.4.1"));
        assertThat(page("intake", "/mails")).doesNotContain(number);

        system.comesBack(MailReport.of(sent(1).getMessageID(), "failed", "4.4.7"));
        assertThat(row(number)).contains("届けられなかったと", "応答コード4.4.7");
    }

    @Test
    @DisplayName("without a report that can be read stays in the mail box, seen, and holds up none behind it")
    void others() throws Exception {
        var number = file();
        var hostile = List.of(
                "Subject: out of office\r\n\r\nI am away. " + address,
                "Subject: no boundary\r\nContent-Type: multipart/report\r\n\r\n" + address,
                "Subject: large\r\n\r\n" + "x".repeat(400_000),
                MailReport.of("<1@elsewhere>", "failed", "5.1.1").replaceFirst("Subject: .*", "Subject: not ours"),
                MailReport.of(sent(1).getMessageID(), "delivered", "2.0.0")
                        .replaceFirst("Subject: .*", "Subject: arrived"));
        hostile.forEach(system::comesBack);
        system.comesBack(MailReport.of(sent(1).getMessageID(), "failed", "5.1.1"));

        assertThat(row(number)).contains("そのあて先は使われていない", "応答コード5.1.1");
        assertThat(system.bounces()).contains("*out of office", "*no boundary", "*large", "*not ours", "*arrived");
        assertThat(system.logs()).doesNotContain(address, "out of office");
    }

    private MimeMessage sent(int times) {
        return await().atMost(PATIENCE)
                .until(() -> system.mails(address), mails -> mails.size() >= times)
                .get(times - 1);
    }

    /** The row of that case among the mails that were given up, as soon as it is there. */
    private String row(String number) {
        return await().atMost(PATIENCE)
                .until(
                        () -> ROW.matcher(page("intake", "/mails"))
                                .results()
                                .map(MatchResult::group)
                                .filter(row -> row.contains(number))
                                .findFirst()
                                .orElse(""),
                        row -> !row.isEmpty());
    }

    private long returns(String number) {
        return system.as("auditor").get("/audit/" + number).expect(200).items().stream()
                .filter(entry -> entry.getString("action").equals("letters.mailReturned"))
                .count();
    }

    private static String page(String user, String path) {
        return SignedIn.as(user).get(path).expect(200).text();
    }

    private String file() {
        return system.anonymous()
                .post("/complaints", """
                        {"kind": "COMPLAINT", "licenseeId": "L-000001", "aboutPrivacy": true,
                         "contacted": {"made": true, "on": "2026-05-20", "outcome": "NO_REPLY"},
                         "category": "OPT_OUT", "description": "退会したのに広告メールが届きます。",
                         "complainant": {"anonymous": false, "name": "長野 善子", "email": "%s"},
                         "consentToShareIdentity": false, "language": "ja"}""".formatted(address))
                .expect(201)
                .json()
                .getString("caseNumber");
    }
}
