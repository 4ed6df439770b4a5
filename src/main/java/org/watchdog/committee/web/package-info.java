/** Pages and calls of the committees. */
@NullMarked
package org.watchdog.committee.web;

import org.jspecify.annotations.NullMarked;
