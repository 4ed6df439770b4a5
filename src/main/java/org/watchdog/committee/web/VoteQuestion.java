package org.watchdog.committee.web;

import java.util.Optional;
import org.watchdog.committee.Choice;
import org.watchdog.committee.Count;
import org.watchdog.committee.VoteResult;
import org.watchdog.committee.VoteRule;
import org.watchdog.platform.api.Submission;

/** What is asked of the calculator, by JSON or by the form: one reading for both (contract, section 5). */
final class VoteQuestion {

    /** Where the words of its errors stand. */
    static final String WORDS = "committee.error";

    private VoteQuestion() {}

    /** The result that is asked for; empty when {@code asked} now holds errors. */
    static Optional<VoteResult> answer(Submission asked) {
        var rule = rule(asked.part("rule"));
        var members = (int) asked.requiredNumber("members", 1, Count.MOST);
        var recused = (int) asked.requiredNumber("recused", 0, Count.MOST);
        var present = (int) asked.requiredNumber("present", 0, Count.MOST);
        var ballots = asked.part("ballots");
        var yes = (int) ballots.requiredNumber("YES", 0, Count.MOST);
        var no = (int) ballots.requiredNumber("NO", 0, Count.MOST);
        var abstain = (int) ballots.requiredNumber("ABSTAIN", 0, Count.MOST);
        var chair = asked.word("chair", Choice.class);
        if (!asked.errors().isEmpty()) {
            return Optional.empty();
        }
        if (recused > members) {
            asked.refuse("recused", "moreThanMembers", members);
        } else if (present > members - recused) {
            asked.refuse("present", "moreThanEligible", members - recused);
        } else if ((long) yes + no + abstain > present) {
            asked.refuse("ballots", "moreThanPresent", present);
        }
        return asked.errors().isEmpty()
                ? Optional.of(rule.result(new Count(members, recused, present, yes, no, abstain, chair)))
                : Optional.empty();
    }

    /** A rule with all its words. */
    static VoteRule rule(Submission asked) {
        return new VoteRule(
                asked.requiredWord("quorum", VoteRule.Quorum.class),
                asked.requiredWord("majority", VoteRule.Majority.class),
                asked.requiredWord("base", VoteRule.Base.class),
                asked.requiredWord("tie", VoteRule.Tie.class));
    }
}
