/** The way out to mail boxes: a queue in the database, a postman, and one notice that never says what it is about. */
@NullMarked
package org.watchdog.platform.mail;

import org.jspecify.annotations.NullMarked;
