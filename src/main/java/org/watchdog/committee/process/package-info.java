/** What members do for a committee, as steps of the work list; the rows of meetings and votes keep what waits. */
@NullMarked
package org.watchdog.committee.process;

import org.jspecify.annotations.NullMarked;
