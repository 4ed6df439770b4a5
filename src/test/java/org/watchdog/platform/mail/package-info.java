@NullMarked
package org.watchdog.platform.mail;

import org.jspecify.annotations.NullMarked;
