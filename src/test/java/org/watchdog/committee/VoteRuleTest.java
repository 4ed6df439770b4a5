package org.watchdog.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.committee.VoteRule.Base;
import org.watchdog.committee.VoteRule.Majority;
import org.watchdog.committee.VoteRule.Quorum;
import org.watchdog.committee.VoteRule.Tie;

@DisplayName("A vote")
class VoteRuleTest {

    private static final int SMALL = 7;
    private static final VoteResult.Decided ADOPTED = new VoteResult.Decided(Outcome.ADOPTED, VoteResult.By.MAJORITY);

    @Test
    @DisplayName("of every small committee ends as a second reading of the contract says")
    void second_reading() {
        for (var rule : rules()) {
            for (var count : counts()) {
                var result = rule.result(count);

                var message = rule + " of " + count;
                assertEquals(RuleBookVote.outcome(rule, count), result.outcome(), message);
                assertEquals(RuleBookVote.quorate(rule, count), result.quorate(), message);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 38, 1300})
    @DisplayName("of a large body too")
    void large(long seed) {
        var random = new SplittableRandom(seed);
        var rules = rules();
        for (int i = 0; i < 20_000; i++) {
            var members = 1 + random.nextInt(Count.MOST);
            var recused = random.nextInt(members + 1);
            var present = random.nextInt(members - recused + 1);
            var yes = random.nextInt(present + 1);
            var no = random.nextBoolean() ? Math.min(yes, present - yes) : random.nextInt(present - yes + 1);
            var count = new Count(
                    members,
                    recused,
                    present,
                    yes,
                    no,
                    random.nextInt(present - yes - no + 1),
                    chair(random.nextInt(3)));
            var rule = rules.get(random.nextInt(rules.size()));

            assertEquals(RuleBookVote.outcome(rule, count), rule.result(count).outcome(), rule + " of " + count);
        }
    }

    @Test
    @DisplayName("that a majority adopted stays adopted with one more yes in the place of an abstention")
    void more_yes() {
        for (var rule : rules()) {
            for (var count : counts()) {
                if (count.abstain() > 0 && rule.result(count).decided().equals(ADOPTED)) {
                    var more = new Count(
                            count.members(),
                            count.recused(),
                            count.present(),
                            count.yes() + 1,
                            count.no(),
                            count.abstain() - 1,
                            count.casting());
                    assertEquals(Outcome.ADOPTED, rule.result(more).outcome(), rule + " of " + more);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "MAJORITY_OF_ELIGIBLE, 8, 5",
        "MAJORITY_OF_ELIGIBLE, 9, 5",
        "MAJORITY_OF_ELIGIBLE, 1, 1",
        "TWO_THIRDS_OF_ELIGIBLE, 6, 4",
        "TWO_THIRDS_OF_ELIGIBLE, 7, 5",
        "TWO_THIRDS_OF_ELIGIBLE, 8, 6",
        "TWO_THIRDS_OF_ELIGIBLE, 1000000, 666667",
        "ALL, 7, 7"
    })
    @DisplayName("needs a whole number of members")
    void quorums(Quorum quorum, int eligible, int needed) {
        assertThat(quorum.of(eligible)).isEqualTo(needed);
    }

    @Test
    @DisplayName("with as many for as against is the chair's, and rejected where he is not there")
    void tie() {
        var count = new Count(9, 1, 7, 3, 3, 1, Optional.of(Choice.YES));

        assertThat(VoteRule.USUAL.result(count).decided())
                .isEqualTo(new VoteResult.Decided(Outcome.ADOPTED, VoteResult.By.CHAIR));
        assertThat(VoteRule.USUAL.result(count).quorumNeeded()).isEqualTo(5);
        assertThat(VoteRule.USUAL
                        .result(new Count(9, 1, 7, 3, 3, 1, Optional.empty()))
                        .decided())
                .isEqualTo(new VoteResult.Decided(Outcome.REJECTED, VoteResult.By.TIE));
    }

    @Test
    @DisplayName("in which nobody was for or against adopts nothing")
    void only_abstentions() {
        assertThat(VoteRule.USUAL
                        .result(new Count(7, 0, 7, 0, 0, 7, Optional.of(Choice.YES)))
                        .outcome())
                .isEqualTo(Outcome.REJECTED);
    }

    @Test
    @DisplayName("where all are recused is not quorate")
    void all_recused() {
        assertThat(VoteRule.USUAL
                        .result(new Count(3, 3, 0, 0, 0, 0, Optional.empty()))
                        .outcome())
                .isEqualTo(Outcome.INQUORATE);
    }

    @Test
    @DisplayName("has never more ballots than members present, nor more present than eligible")
    void impossible() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Count(9, 1, 9, 0, 0, 0, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Count(9, 1, 7, 4, 3, 1, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Count(9, 10, 0, 0, 0, 0, Optional.empty()));
    }

    @Test
    @DisplayName("in secret tells most in the smallest body")
    void secrecy() {
        for (int voters = 1; voters < 40; voters++) {
            var secrecy = new Secrecy(voters);
            assertThat(secrecy.results()).isEqualTo(divisions(voters, false));
            if (voters > 1) {
                assertThat(secrecy.tellingAll() + secrecy.tellingOne()).isEqualTo(divisions(voters, true));
            }
        }
        assertTrue(new Secrecy(3).isThin());
    }

    /** Ways to divide them; or only those where at most one differs from all others. */
    private static long divisions(int voters, boolean telling) {
        long found = 0;
        for (int yes = 0; yes <= voters; yes++) {
            for (int no = 0; no <= voters - yes; no++) {
                var most = Math.max(Math.max(yes, no), voters - yes - no);
                if (!telling || most >= voters - 1) {
                    found++;
                }
            }
        }
        return found;
    }

    private static List<VoteRule> rules() {
        var rules = new ArrayList<VoteRule>();
        for (var quorum : Quorum.values()) {
            for (var majority : Majority.values()) {
                for (var base : Base.values()) {
                    for (var tie : Tie.values()) {
                        rules.add(new VoteRule(quorum, majority, base, tie));
                    }
                }
            }
        }
        return rules;
    }

    private static List<Count> counts() {
        var counts = new ArrayList<Count>();
        for (int members = 1; members <= SMALL; members++) {
            for (int recused = 0; recused <= members; recused++) {
                for (int present = 0; present <= members - recused; present++) {
                    for (int yes = 0; yes <= present; yes++) {
                        for (int no = 0; no <= present - yes; no++) {
                            for (int abstain = 0; abstain <= present - yes - no; abstain++) {
                                for (int chair = 0; chair < 3; chair++) {
                                    counts.add(new Count(members, recused, present, yes, no, abstain, chair(chair)));
                                }
                            }
                        }
                    }
                }
            }
        }
        return counts;
    }

    private static Optional<Choice> chair(int which) {
        return which == 0 ? Optional.empty() : Optional.of(which == 1 ? Choice.YES : Choice.NO);
    }
}
