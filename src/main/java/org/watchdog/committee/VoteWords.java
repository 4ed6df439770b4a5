package org.watchdog.committee;

import org.watchdog.committee.VoteRule.Quorum;
import org.watchdog.platform.api.Words;

/** Results and rules of votes in plain sentences, each with its figures. */
public final class VoteWords {

    private final Words words;

    public VoteWords(Words words) {
        this.words = words;
    }

    /** Why it ended so: the quorum, then what settled it. */
    public String because(VoteResult result) {
        return quorum(result) + decided(result);
    }

    /** How many had to be there of how many, and how many were. */
    public String quorum(VoteResult result) {
        var count = result.count();
        return needed(result.rule().quorum(), count.members(), count.recused())
                + words.say(
                        result.quorate() ? "committee.because.quorate" : "committee.because.inquorate",
                        count.present());
    }

    /** {@code 委員9人から、回避した1人を除いた8人が対象です。その過半数なので5人です。} */
    public String needed(Quorum quorum, int members, int recused) {
        var eligible = members - recused;
        return words.say(
                        recused == 0 ? "committee.because.members" : "committee.because.eligible",
                        members,
                        recused,
                        eligible)
                + words.say("committee.because." + quorum, quorum.of(eligible));
    }

    private String decided(VoteResult result) {
        var count = result.count();
        return switch (result.decided().by()) {
            case QUORUM -> words.say("committee.because.nothing");
            case CHAIR ->
                words.say(
                        result.outcome() == Outcome.ADOPTED
                                ? "committee.because.chairYes"
                                : "committee.because.chairNo",
                        count.yes());
            case TIE -> words.say("committee.because.tie", count.yes());
            case MAJORITY -> majority(result);
        };
    }

    private String majority(VoteResult result) {
        var base = result.rule().base(result.count());
        return words.say(
                result.outcome() == Outcome.ADOPTED ? "committee.because.enough" : "committee.because.notEnough",
                result.count().yes(),
                words.say("committee.base." + result.rule().base(), base),
                words.say("committee.majority." + result.rule().majority()),
                result.rule().majority().of(base));
    }

    /** The rule of the majority in a sentence or two. */
    public String rule(VoteRule rule) {
        var text = words.say(
                "committee.rule",
                words.say("committee.rule.base." + rule.base()),
                words.say("committee.majority." + rule.majority()));
        return rule.mayTie() ? text + words.say("committee.rule.tie." + rule.tie()) : text;
    }
}
