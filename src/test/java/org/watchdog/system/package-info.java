/**
 * The shipped system, tried from outside: one launched {@code watchdog.jar} for all tests of a run
 * ({@link org.watchdog.system.LaunchedSystem}), asked over HTTP ({@link org.watchdog.system.Api}), by a browser
 * ({@link org.watchdog.system.Browser}), and looked at in its database.
 */
@NullMarked
package org.watchdog.system;

import org.jspecify.annotations.NullMarked;
