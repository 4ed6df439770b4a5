/** The yearly figures, in the categories in which the field publishes its own (rule book 2.1). */
@NullMarked
package org.watchdog.statistics;

import org.jspecify.annotations.NullMarked;
