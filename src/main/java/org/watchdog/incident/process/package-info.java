/** What stands behind the tasks of the drawing {@code incident}. */
@NullMarked
package org.watchdog.incident.process;

import org.jspecify.annotations.NullMarked;
