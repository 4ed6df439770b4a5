/** Keys: one master key from a file, one key for each case, named secrets sealed in the database. */
@NullMarked
package org.watchdog.platform.crypto;

import org.jspecify.annotations.NullMarked;
