/** Settings, directories and addresses of a start; the start itself is tried in {@code org.watchdog.system}. */
@NullMarked
package org.watchdog.launcher;

import org.jspecify.annotations.NullMarked;
