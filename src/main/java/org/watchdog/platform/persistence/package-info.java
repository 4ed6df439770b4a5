/** What the rooms borrow from the container: entity manager, clock, columns. */
@NullMarked
package org.watchdog.platform.persistence;

import org.jspecify.annotations.NullMarked;
