package org.watchdog.insurance;

import java.util.List;
import org.watchdog.kernel.CaseNumber;

/** What became of a notice of loss. */
public sealed interface Noticed {

    /**
     * It was taken.
     *
     * @param similar earlier claims of the holder that may come from the same cause (R-INS-06)
     */
    record Taken(CaseNumber claim, List<CaseNumber> similar) implements Noticed {

        public Taken {
            similar = List.copyOf(similar);
        }
    }

    /** It breaks rules, which are noted in what was sent; nothing was changed. */
    record Invalid() implements Noticed {}
}
