package org.watchdog.committee.process;

import jakarta.inject.Inject;
import java.util.Map;
import org.watchdog.committee.Ballots;
import org.watchdog.committee.Choice;
import org.watchdog.committee.Items;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** A member's ballot in the vote that is open on a case; with a reason, unless the vote is secret. */
@Service
class CastVote implements HumanStep {

    private static final String WORDS = "committee.castVote";

    private final Items items;
    private final Ballots ballots;

    @Inject
    CastVote(Items items, Ballots ballots) {
        this.items = items;
        this.ballots = ballots;
    }

    @Override
    public Form form(CaseNumber number) {
        return items.open(number).filter(ballots::areSecret).isPresent()
                ? Form.of(WORDS, Choice.class)
                : Form.of(WORDS, Choice.class, Field.longText("reason", Ballots.LONGEST, Choice.values()));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var reason = fields.text("reason", Ballots.LONGEST).orElse("");
        var sent = Submission.of(Map.of("choice", outcome.name(), "reason", reason));
        AgendaLine.of(items, number).take(fields, sent, (meeting, n) -> ballots.cast(meeting, n, sent, caller));
    }
}
