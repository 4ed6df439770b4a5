/** One class for each task of the complaint's drawings. */
@NullMarked
package org.watchdog.complaint.process;

import org.jspecify.annotations.NullMarked;
