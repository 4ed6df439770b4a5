@NullMarked
package org.watchdog.insurance;

import org.jspecify.annotations.NullMarked;
