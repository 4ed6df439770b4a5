package org.watchdog.platform.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.system.MailReport;

@DisplayName("A report of a mail that came back")
class BounceTest {

    private static final UUID REFERENCE = UUID.fromString("6f1d1a52-3c55-4a8e-9d7a-0c2b1b6e7f10");
    private static final String ID = "<" + REFERENCE + "@example.jp>";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "failed, 5.1.1, 5.1.1, true",
        "Failed, 5.1.1 (no such user), 5.1.1, true",
        "failed, 4.4.7, 4.4.7, true",
        "delayed, 4.4.1, 4.4.1, false",
    })
    @DisplayName(
            "names our mail by its Message-ID alone, and tells whether it is lost or late by the server's word for it")
    void read(String action, String status, String code, boolean last) {
        assertThat(bounce(MailReport.of(ID, action, status))).contains(new Bounce(REFERENCE, code, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "message/global", "message/global-headers"})
    @DisplayName("is read where the whole mail is sent back, and in the form for addresses of all scripts (RFC 6533)")
    void forms(String type) {
        var report = MailReport.of(ID, "failed", "5.1.1").replace("text/rfc822-headers", type);

        assertThat(bounce(report)).contains(new Bounce(REFERENCE, "5.1.1", true));
        assertThat(bounce(report.replace("message/delivery-status", "message/global-delivery-status")))
                .contains(new Bounce(REFERENCE, "5.1.1", true));
    }

    @ParameterizedTest
    @CsvSource({
        "delivered, 2.0.0",
        "relayed, 2.0.0",
        "expanded, 2.0.0",
        "'', 5.1.1",
        "failed, ''",
        "failed, 5.1",
        "failed, 5.1111.1"
    })
    @DisplayName("is none where nothing went wrong, or what did is not said")
    void nothing_wrong(String action, String status) {
        assertThat(bounce(MailReport.of(ID, action, status))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<1@example.jp>",
                "",
                "<6f1d1a52-3c55-4a8e-9d7a-0c2b1b6e7f1@example.jp>",
                "<------------------------------------@example.jp>",
                "6f1d1a52-3c55-4a8e-9d7a-0c2b1b6e7f10"
            })
    @DisplayName("is none of ours where the mail sent back carries another Message-ID")
    void not_ours(String id) {
        assertThat(bounce(MailReport.of(id, "failed", "5.1.1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "Subject: hello\r\n\r\nStatus: 5.1.1",
                "Content-Type: multipart/report\r\n\r\nno boundary",
                "Content-Type: multipart/report; boundary=\"\r\n\r\n--\r\n--\r\n--\r\n",
                "Content-Type: multipart/report; boundary=x\r\n\r\n--x--",
                "Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\n\r\n--x\r\n\r\n--x",
                "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n--x--"
            })
    @DisplayName("is none where the mail is no report, or broken")
    void broken(String mail) {
        assertThat(bounce(mail)).isEmpty();
    }

    @Test
    @DisplayName("does no harm, wherever it is cut off or changed, and costs little, however many parts it has")
    void hostile() {
        var report = MailReport.of(ID, "failed", "5.1.1");
        for (int end = 0; end < report.length(); end++) {
            bounce(report.substring(0, end));
        }
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            var bytes = report.getBytes(ISO_8859_1);
            for (int change = 0; change < 8; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            bounce(new String(bytes, ISO_8859_1));
        }
        var most = BounceBox.LARGEST / 7;

        bounce(withParts(most / 8)); // compiled from here on
        var few = Math.min(cost(most / 8), cost(most / 8));
        assertThat(cost(most) / few)
                .as("8 where it grows with the parts, 64 where it grows with their square")
                .isLessThan(32);
    }

    private static String withParts(int parts) {
        return "Content-Type: multipart/report; boundary=x\r\n\r\n" + "--x\r\n\r\n".repeat(parts);
    }

    /** Processor time of this thread for a mail of so many parts, in nanoseconds. */
    private static double cost(int parts) {
        var mail = withParts(parts);
        var threads = ManagementFactory.getThreadMXBean();
        var begun = threads.getCurrentThreadCpuTime();
        bounce(mail);
        return threads.getCurrentThreadCpuTime() - begun;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "5.1.1, RETURNED_NO_BOX",
        "5.1.10, RETURNED_NO_BOX",
        "5.1.8, RETURNED",
        "5.2.2, RETURNED_FULL",
        "4.2.2, RETURNED_FULL",
        "5.7.1, RETURNED_REFUSED",
        "5.7.26, RETURNED_REFUSED",
        "4.4.7, RETURNED",
        "5.0.0, RETURNED",
    })
    @DisplayName("has its reason in a word of ours (RFC 3463)")
    void reason(String status, Trouble word) {
        assertThat(Trouble.returned(status)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"0, PT30S", "1, PT1M", "3, PT4M", "6, PT32M", "7, PT1H", "2000000000, PT1H"})
    @DisplayName("is looked for twice a minute, and more and more rarely, up to an hour, while the box cannot be read")
    void rhythm(int failures, Duration pause) {
        assertThat(BounceRound.pauseAfter(failures, Duration.ofSeconds(30))).isEqualTo(pause);
    }

    private static Optional<Bounce> bounce(String mail) {
        return Bounce.read(new ByteArrayInputStream(mail.getBytes(ISO_8859_1)));
    }
}
