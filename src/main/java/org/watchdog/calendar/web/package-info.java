/** The calculator of deadlines, as a resource of the API and as a page. */
@NullMarked
package org.watchdog.calendar.web;

import org.jspecify.annotations.NullMarked;
