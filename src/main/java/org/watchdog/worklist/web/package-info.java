/** The work list as pages and as {@code /tasks} of the API. */
@NullMarked
package org.watchdog.worklist.web;

import org.jspecify.annotations.NullMarked;
