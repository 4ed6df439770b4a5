/** Proofs of copies, minutes and the way of a case through its committee. */
@NullMarked
package org.watchdog.deliberation.web;

import org.jspecify.annotations.NullMarked;
