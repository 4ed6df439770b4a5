/**
 * Which days count: open and closed days, national holidays by their law, and deadlines that explain themselves. A
 * deadline is kept with its calculation, and the calendar is kept in editions, so that each day can be asked why.
 */
@NullMarked
package org.watchdog.calendar;

import org.jspecify.annotations.NullMarked;
