/** The trail: hash chains of what was changed and of what was read, and the proof that nothing in them was altered. */
@NullMarked
package org.watchdog.audit;

import org.jspecify.annotations.NullMarked;
