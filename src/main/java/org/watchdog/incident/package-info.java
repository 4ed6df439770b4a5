/** Incidents that mark holders report: the reports with their versions, and the duties that follow from them. */
@NullMarked
package org.watchdog.incident;

import org.jspecify.annotations.NullMarked;
