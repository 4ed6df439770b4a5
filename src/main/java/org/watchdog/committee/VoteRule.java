package org.watchdog.committee;

/**
 * How a committee decides: how many must be there, and how many of them for it. None of these is an official number
 * (rule book 0.1, N5); each committee has its own as data.
 *
 * @param base of what the majority is taken
 * @param tie who decides where as many are for as against; only with a simple majority of {@code CAST} or
 *     {@code PRESENT}
 */
public record VoteRule(Quorum quorum, Majority majority, Base base, Tie tie) {

    /** How many of the eligible must be there. */
    public enum Quorum {
        /** More than half. */
        MAJORITY_OF_ELIGIBLE,
        /** At least two thirds. */
        TWO_THIRDS_OF_ELIGIBLE,
        ALL;

        /** The least number that is enough of so many eligible members. */
        public int of(int eligible) {
            return switch (this) {
                case MAJORITY_OF_ELIGIBLE -> eligible / 2 + 1;
                case TWO_THIRDS_OF_ELIGIBLE -> twoThirds(eligible);
                case ALL -> eligible;
            };
        }
    }

    /** How much of the base must be for it. */
    public enum Majority {
        /** More than half. */
        SIMPLE,
        /** At least two thirds. */
        TWO_THIRDS;

        /** The least number of yes that is enough of so many. */
        public int of(int base) {
            return this == SIMPLE ? base / 2 + 1 : twoThirds(base);
        }
    }

    /** Of what the majority is taken. */
    public enum Base {
        /** Yes and no. */
        CAST,
        PRESENT,
        ELIGIBLE
    }

    /** Who decides where as many are for as against. */
    public enum Tie {
        CHAIR_DECIDES,
        REJECTED
    }

    /** What holds unless a committee has another rule. */
    public static final VoteRule USUAL =
            new VoteRule(Quorum.MAJORITY_OF_ELIGIBLE, Majority.SIMPLE, Base.CAST, Tie.CHAIR_DECIDES);

    /** What holds for a revocation unless a committee has another rule. */
    public static final VoteRule TWO_THIRDS =
            new VoteRule(Quorum.TWO_THIRDS_OF_ELIGIBLE, Majority.TWO_THIRDS, Base.CAST, Tie.REJECTED);

    /**
     * With which a kind of decision begins: a revocation by two thirds (R-PMK510-03; neither is an official number).
     */
    public static VoteRule usual(DecisionKind kind) {
        return kind == DecisionKind.REVOCATION ? TWO_THIRDS : USUAL;
    }

    /** Whether it asks for fewer members, or for fewer votes, than that one. */
    public boolean isLaxerThan(VoteRule other) {
        return quorum.compareTo(other.quorum) < 0 || majority.compareTo(other.majority) < 0;
    }

    /** Whether as many for as against are something of their own by this rule. */
    public boolean mayTie() {
        return majority == Majority.SIMPLE && base != Base.ELIGIBLE;
    }

    /** The outcome by this rule; {@link Count} says what is counted. */
    public VoteResult result(Count count) {
        var needed = quorum.of(count.eligible());
        var quorate = count.eligible() > 0 && count.present() >= needed;
        return new VoteResult(this, count, needed, quorate, quorate ? decided(count) : INQUORATE);
    }

    private static final VoteResult.Decided INQUORATE = new VoteResult.Decided(Outcome.INQUORATE, VoteResult.By.QUORUM);

    private VoteResult.Decided decided(Count count) {
        if (isTie(count)) {
            var adopted = tie == Tie.CHAIR_DECIDES
                    && count.casting().filter(chair -> chair == Choice.YES).isPresent();
            var by = tie == Tie.CHAIR_DECIDES && count.casting().isPresent() ? VoteResult.By.CHAIR : VoteResult.By.TIE;
            return new VoteResult.Decided(adopted ? Outcome.ADOPTED : Outcome.REJECTED, by);
        }
        var of = base(count);
        var adopted = of > 0 && count.yes() >= majority.of(of);
        return new VoteResult.Decided(adopted ? Outcome.ADOPTED : Outcome.REJECTED, VoteResult.By.MAJORITY);
    }

    /** How many votes the majority is taken of. */
    public int base(Count count) {
        return switch (base) {
            case CAST -> count.yes() + count.no();
            case PRESENT -> count.present();
            case ELIGIBLE -> count.eligible();
        };
    }

    private boolean isTie(Count count) {
        return majority == Majority.SIMPLE && base != Base.ELIGIBLE && count.yes() == count.no() && count.yes() > 0;
    }

    private static int twoThirds(int of) {
        return (int) ((2L * of + 2) / 3);
    }
}
