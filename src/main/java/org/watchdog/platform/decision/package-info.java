/** Decision tables: DMN files, read, checked for gaps and overlaps, adopted as versions, and evaluated. */
@NullMarked
package org.watchdog.platform.decision;

import org.jspecify.annotations.NullMarked;
