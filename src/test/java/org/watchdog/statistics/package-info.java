/** How the yearly figures are counted. */
@NullMarked
package org.watchdog.statistics;

import org.jspecify.annotations.NullMarked;
