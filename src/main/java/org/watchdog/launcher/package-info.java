/**
 * One command that starts the database and the server and stops both. It imports nothing of the application, and the
 * application nothing of it: they meet in system properties.
 */
@NullMarked
package org.watchdog.launcher;

import org.jspecify.annotations.NullMarked;
