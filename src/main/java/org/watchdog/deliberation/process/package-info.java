/** Steps of the drawings of a deliberation and of the copies that come back from it. */
@NullMarked
package org.watchdog.deliberation.process;

import org.jspecify.annotations.NullMarked;
