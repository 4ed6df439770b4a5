package org.watchdog.complaint;

import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Deadline;
import org.watchdog.casefile.Files;
import org.watchdog.casefile.Message;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;

/**
 * What the complainant sees.
 *
 * @param next the clock that runs for the next step, if one does
 * @param messages oldest first
 * @param files what the complainant gave, oldest first
 * @param insistable whether we may be asked to take it up at once, because asking the business first is advice only
 *     (R-ACC-02)
 */
public record FollowUpView(
        Case shown,
        Complaint complaint,
        Optional<Deadline> next,
        List<Message> messages,
        List<Files.Given> files,
        List<FollowUp.Action> actions,
        boolean insistable) {

    /** The names of the files that came with a message; without one, with the complaint itself. */
    public List<String> filesWith(Optional<Message> message) {
        return files.stream()
                .filter(file -> file.message().equals(message.map(Message::id)))
                .map(Files.Given::name)
                .toList();
    }

    /** The key of the sentence that says what happens next. */
    public String nextWords() {
        return "complaint.next."
                + underReview()
                        .or(() -> shown.closedAs().map(how -> "closed." + how))
                        .or(() -> shown.element().map(where -> insistable ? where + ".advice" : where))
                        .orElse("received");
    }

    /** What staff asked last, as long as the answer is awaited. */
    public Optional<String> question() {
        return messages.stream()
                .filter(m -> shown.element()
                        .filter(ComplaintStage.AWAIT_INFORMATION::equals)
                        .isPresent())
                .filter(m -> m.from() == Side.BODY && m.about() == About.REQUEST)
                .reduce((earlier, later) -> later)
                .map(Message::text);
    }

    /** The task that reviews the closing, if somebody is at it. */
    public Optional<String> underReview() {
        return shown.element().filter(ComplaintStage.REVIEW_CLOSING::equals);
    }
}
