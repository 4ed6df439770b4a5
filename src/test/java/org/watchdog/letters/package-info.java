@NullMarked
package org.watchdog.letters;

import org.jspecify.annotations.NullMarked;
