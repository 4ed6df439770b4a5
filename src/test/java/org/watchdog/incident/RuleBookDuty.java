package org.watchdog.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** R-RPT-03 to -05, R-APPI-01 to -05 and R-MYN-01 once more, as sentences of Java, without the table. */
final class RuleBookDuty {

    private RuleBookDuty() {}

    static List<Integer> classes(Circumstances c) {
        var classes = new ArrayList<Integer>();
        if (c.stronglyEncrypted() || c.recoveredUnseen() || c.contractorThatNotifiedEntruster()) {
            return classes;
        }
        if (c.specialCareRequired()) {
            classes.add(1);
        }
        if (c.financialLossPossible()) {
            classes.add(2);
        }
        if (c.wrongfulPurposeFeared()) {
            classes.add(3);
        }
        if (c.persons() > 1_000) {
            classes.add(4);
        }
        return classes;
    }

    static boolean myNumber(Circumstances c) {
        return c.myNumber()
                && !c.stronglyEncrypted()
                && !c.recoveredUnseen()
                && !c.contractorThatNotifiedEntruster()
                && (c.wrongfulPurposeFeared() || c.seenByUnspecifiedMany() || c.persons() > 100);
    }

    static boolean promptToUs(Circumstances c) {
        return c.specialCareRequired()
                || c.financialLossPossible()
                || c.wrongfulPurposeFeared()
                || c.persons() > 1_000
                || (c.myNumber() && (c.seenByUnspecifiedMany() || c.persons() > 100));
    }

    static LocalDate finalDay(Circumstances c) {
        return c.knownOn().plusDays(c.wrongfulPurposeFeared() ? 59 : 29);
    }
}
