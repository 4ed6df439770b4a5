/** Proofs of the calendar: against a second source of holidays, and against a second way of counting. */
@NullMarked
package org.watchdog.calendar;

import org.jspecify.annotations.NullMarked;
