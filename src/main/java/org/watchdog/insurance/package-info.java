/** Liability insurance attached to a mark: policies, cover, what is payable, the ledger, claims (rule book 6). */
@NullMarked
package org.watchdog.insurance;

import org.jspecify.annotations.NullMarked;
