/** What stands behind the tasks of the drawing {@code sanction}, and the notice before a deliberation. */
@NullMarked
package org.watchdog.sanction.process;

import org.jspecify.annotations.NullMarked;
