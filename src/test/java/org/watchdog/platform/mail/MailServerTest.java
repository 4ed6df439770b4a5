package org.watchdog.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchdog.kernel.Language;
import org.watchdog.system.MailGate;

@DisplayName("The notice that is mailed")
class MailServerTest {

    private static final Instant NOW = Instant.parse("2026-05-20T03:00:00Z");

    private static final UUID REFERENCE = UUID.fromString("6f1d1a52-3c55-4a8e-9d7a-0c2b1b6e7f10");

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        smtp.start();
    }

    @AfterEach
    void stop() {
        smtp.stop();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("says that there is news and where to look, and nothing else")
    void content(Language language) throws Exception {
        server(smtp.getSmtp().getPort(), Optional.empty())
                .send("chihiro@example.jp", language, "/followup", NOW, REFERENCE);

        var mail = smtp.getReceivedMessages()[0];
        var text = (String) mail.getContent();
        assertThat(mail.getSubject()).isEqualTo(language == Language.JA ? "お知らせがあります" : "There is news for you");
        assertThat(text.strip().lines())
                .filteredOn(line -> line.startsWith("http"))
                .containsExactly("https://watchdog.example.jp/followup");
        assertThat(mail.getSubject() + text)
                .doesNotContainPattern("[CISK]-\\d{4}-")
                .doesNotContainIgnoringCase("chihiro")
                .doesNotContain("苦情の");
        assertThat(mail.getFrom()[0]).hasToString("no-reply@example.jp");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSentDate().toInstant()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("carries no trace of the machine or its user in its head")
    void head() throws Exception {
        server(smtp.getSmtp().getPort(), Optional.empty())
                .send("chihiro@example.jp", Language.JA, "/followup", NOW, REFERENCE);

        var head = GreenMailUtil.getHeaders(smtp.getReceivedMessages()[0]);
        assertThat(head)
                .contains("Auto-Submitted: auto-generated", "Message-ID: <")
                .doesNotContain("root@");
        assertThat(head.lines()
                        .filter(l -> l.startsWith("Message-ID"))
                        .findFirst()
                        .orElseThrow())
                .isEqualTo("Message-ID: <" + REFERENCE + "@example.jp>");
    }

    @Test
    @DisplayName("goes back to the mail box of the bounces when it cannot be delivered, whoever stands as its sender")
    void envelope() throws Exception {
        server(smtp.getSmtp().getPort(), Optional.empty())
                .send("chihiro@example.jp", Language.JA, "/followup", NOW, REFERENCE);

        var mail = smtp.getReceivedMessages()[0];
        assertThat(mail.getHeader("Return-Path")).containsExactly("<bounces@example.jp>");
        assertThat(mail.getFrom()[0]).hasToString("no-reply@example.jp");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("is readable for every mail program: declared UTF-8, short lines of ASCII on the wire")
    void encoding(Language language) throws Exception {
        server(smtp.getSmtp().getPort(), Optional.empty())
                .send("chihiro@example.jp", language, "/followup", NOW, REFERENCE);

        var mail = smtp.getReceivedMessages()[0];
        assertThat(mail.getContentType()).containsIgnoringCase("UTF-8");
        var wire = new String(mail.getRawInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(wire.chars()).allMatch(c -> c < 128);
        assertThat(wire.lines()).allMatch(line -> line.length() < 998);
    }

    @Test
    @DisplayName("is refused for a text that is no address, also for one that would add a recipient")
    void no_address() {
        for (var address : new String[] {"nobody", "a@example.jp, b@example.jp", "a@example.jp\r\nBcc: b@example.jp"}) {
            assertThat(trouble(smtp.getSmtp().getPort(), Optional.empty(), address))
                    .isEqualTo(Trouble.NO_ADDRESS);
        }
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("waits when the server is away or refuses our password, each named by a word of ours")
    void server_trouble() throws Exception {
        int nobodyListens;
        try (var free = new ServerSocket(0)) {
            nobodyListens = free.getLocalPort();
        }
        smtp.setUser("watchdog", "right");

        assertThat(trouble(nobodyListens, Optional.empty(), "a@example.jp")).isEqualTo(Trouble.UNREACHABLE);
        assertThat(trouble(smtp.getSmtp().getPort(), Optional.of("wrong"), "a@example.jp"))
                .isEqualTo(Trouble.LOGIN_REFUSED);
        assertThat(Trouble.UNREACHABLE.mayPass() && Trouble.LOGIN_REFUSED.mayPass())
                .isTrue();
        assertThat(Trouble.NO_ADDRESS.mayPass()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "550 5.1.1 no such user, NO_BOX",
        "551 not here, NO_BOX",
        "553 5.1.3 bad address, NO_BOX",
        "552 5.2.2 full, ADDRESS_REFUSED",
        "450 4.2.0 try again later, ADDRESS_REFUSED",
    })
    @DisplayName("is given up where the box does not exist, and tried again where it only takes nothing now")
    void refused_address(String reply, Trouble expected) {
        var gate = new MailGate(smtp.getSmtp().getPort());
        gate.refuse("a@example.jp", reply);

        assertThat(trouble(gate.port(), Optional.empty(), "a@example.jp")).isEqualTo(expected);
        assertThat(expected.mayPass()).isEqualTo(expected == Trouble.ADDRESS_REFUSED);
        gate.close();
    }

    private static Trouble trouble(int port, Optional<String> password, String address) {
        var failure = catchThrowableOfType(
                MessagingException.class,
                () -> server(port, password).send(address, Language.JA, "/followup", NOW, REFERENCE));
        return Trouble.of(failure);
    }

    private static MailServer server(int port, Optional<String> password) {
        return new MailServer(
                Optional.of("127.0.0.1"),
                port,
                password.map(p -> "watchdog"),
                password,
                "no-reply@example.jp",
                Optional.of("bounces@example.jp"),
                false,
                "https://watchdog.example.jp/");
    }
}
