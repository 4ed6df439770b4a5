package org.watchdog.insurance;

import org.watchdog.kernel.Yen;

/** What a claim tells of its loss: damages owed to others, lawyers and courts, and what else was spent. */
public record Cost(Yen damages, Yen defence, Yen expenses) {

    public Yen total() {
        return damages.plus(defence).plus(expenses);
    }

    /** That of two claims from one cause, which are one loss (R-INS-06). */
    Cost plus(Cost other) {
        return new Cost(damages.plus(other.damages), defence.plus(other.defence), expenses.plus(other.expenses));
    }

    Loss loss() {
        return Loss.of(damages, defence, expenses);
    }
}
