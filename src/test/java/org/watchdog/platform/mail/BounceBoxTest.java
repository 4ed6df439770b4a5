package org.watchdog.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.MailReport;

@DisplayName("The mail box of the bounces")
class BounceBoxTest {

    private final GreenMail imap = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
    private final UUID ours = UUID.randomUUID();
    private final List<Bounce> noted = new ArrayList<>();

    @BeforeEach
    void start() {
        imap.start();
    }

    @AfterEach
    void stop() {
        imap.stop();
    }

    @Test
    @DisplayName(
            "loses the reports on our mails once they are noted; all else stays in it, seen, and is not read again")
    void visit() throws Exception {
        var user = user();
        put(user, "Subject: hello\r\n\r\nA question.");
        put(user, MailReport.of("<" + ours + "@example.jp>", "failed", "5.1.1"));
        put(user, MailReport.of("<" + UUID.randomUUID() + "@example.jp>", "failed", "5.1.1"));
        put(user, "Content-Type: multipart/report\r\n\r\nbroken");

        assertThat(box("secret").visit(this::note)).isEqualTo(4);

        assertThat(noted).extracting(Bounce::status).containsExactly("5.1.1", "5.1.1");
        assertThat(inbox(user).getMessages()).hasSize(3).allMatch(BounceBoxTest::seen);
        assertThat(box("secret").visit(this::note)).isZero();
    }

    @Test
    @DisplayName("is not read where a mail is larger than any report on a mail of ours")
    void large() throws Exception {
        var user = user();
        var report = MailReport.of("<" + ours + "@example.jp>", "failed", "5.1.1");
        put(user, report + "x".repeat(78).concat("\r\n").repeat(BounceBox.LARGEST / 80 + 1));

        assertThat(box("secret").visit(this::note)).isEqualTo(1);

        assertThat(noted).isEmpty();
        assertThat(inbox(user).getMessages()).hasSize(1).allMatch(BounceBoxTest::seen);
    }

    @Test
    @DisplayName("keeps a report unread that could not be noted, as when the power is cut before")
    void not_noted() throws Exception {
        var user = user();
        put(user, MailReport.of("<" + ours + "@example.jp>", "failed", "5.1.1"));

        assertThatThrownBy(() -> box("secret").visit(bounce -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");

        assertThat(inbox(user).getMessages()).hasSize(1).noneMatch(BounceBoxTest::seen);
        assertThat(box("secret").visit(this::note)).isEqualTo(1);
        assertThat(noted).hasSize(1);
        assertThat(inbox(user).getMessages()).isEmpty();
    }

    @Test
    @DisplayName("that does not let us in, or is away, is named by a word of ours")
    void trouble() {
        user();

        assertThat(Trouble.of(catchThrowableOfType(
                        MessagingException.class, () -> box("wrong").visit(this::note))))
                .isEqualTo(Trouble.LOGIN_REFUSED);
        var box = box("secret");
        imap.stop();
        assertThat(Trouble.of(catchThrowableOfType(MessagingException.class, () -> box.visit(this::note))))
                .isEqualTo(Trouble.UNREACHABLE);
    }

    private boolean note(Bounce bounce) {
        noted.add(bounce);
        return bounce.reference().equals(ours);
    }

    private GreenMailUser user() {
        return imap.setUser("bounces@example.jp", "bounces", "secret");
    }

    private static void put(GreenMailUser user, String mail) {
        user.deliver(GreenMailUtil.newMimeMessage(mail));
    }

    private MailFolder inbox(GreenMailUser user) throws Exception {
        return imap.getManagers().getImapHostManager().getInbox(user);
    }

    private static boolean seen(StoredMessage mail) {
        return mail.getFlags().contains(Flag.SEEN);
    }

    private BounceBox box(String password) {
        return new BounceBox(
                Optional.of("127.0.0.1"),
                imap.getImap().getPort(),
                Optional.of("bounces"),
                Optional.of(password),
                false);
    }
}
