/** Who may sign in: users and their roles, passwords, second factors, sessions. */
@NullMarked
package org.watchdog.identity;

import org.jspecify.annotations.NullMarked;
