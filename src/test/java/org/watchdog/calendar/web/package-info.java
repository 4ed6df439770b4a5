/** Proofs of the calculator's reading and of its templates. */
@NullMarked
package org.watchdog.calendar.web;

import org.jspecify.annotations.NullMarked;
