/** Tests of the decision tables. */
@NullMarked
package org.watchdog.platform.decision;

import org.jspecify.annotations.NullMarked;
