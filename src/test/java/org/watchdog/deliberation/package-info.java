/** Proofs of the drawings of a deliberation, and of what a motion departs from. */
@NullMarked
package org.watchdog.deliberation;

import org.jspecify.annotations.NullMarked;
