/** The case itself: its number, state, parties, messages, deadlines, its way through the drawing and its one stream. */
@NullMarked
package org.watchdog.casefile;

import org.jspecify.annotations.NullMarked;
