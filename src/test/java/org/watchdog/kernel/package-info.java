/** The types that every room knows. */
@NullMarked
package org.watchdog.kernel;

import org.jspecify.annotations.NullMarked;
