/** Incident reports and the calculator of duties, as calls and as pages. */
@NullMarked
package org.watchdog.incident.web;

import org.jspecify.annotations.NullMarked;
