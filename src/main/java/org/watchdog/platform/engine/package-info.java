/** The process engine, and the one kind of automatic step a drawing may call. */
@NullMarked
package org.watchdog.platform.engine;

import org.jspecify.annotations.NullMarked;
