@NullMarked
package org.watchdog.platform.pdf;

import org.jspecify.annotations.NullMarked;
