/** How grave an incident is by PMK510, why, and what measure follows; the facts that a case was graded by. */
@NullMarked
package org.watchdog.severity;

import org.jspecify.annotations.NullMarked;
