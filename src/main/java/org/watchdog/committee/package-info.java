/** Committees: who sits in them, what waits for them, meetings, conflicts of interest, quorum and votes. */
@NullMarked
package org.watchdog.committee;

import org.jspecify.annotations.NullMarked;
