package org.watchdog.insurance;

import java.sql.SQLException;

/**
 * The database refused a statement of the ledger; the transaction is lost. The cause tells whether it is worth again.
 */
final class LedgerFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    LedgerFailure(SQLException cause) {
        super(cause);
    }
}
