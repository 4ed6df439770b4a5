/** What every room may ask of the platform: processes, human tasks, secrets, mail, PDF, input. */
@NullMarked
package org.watchdog.platform.api;

import org.jspecify.annotations.NullMarked;
