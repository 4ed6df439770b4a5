/** The yearly figures as a call, as a page and as a file. */
@NullMarked
package org.watchdog.statistics.web;

import org.jspecify.annotations.NullMarked;
