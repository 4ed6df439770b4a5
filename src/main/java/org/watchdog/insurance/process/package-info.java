/** One class for each task of the drawing {@code insurance-claim}. */
@NullMarked
package org.watchdog.insurance.process;

import org.jspecify.annotations.NullMarked;
