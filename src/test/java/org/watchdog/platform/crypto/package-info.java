/** Sealing and keyed hashes without a server. */
@NullMarked
package org.watchdog.platform.crypto;

import org.jspecify.annotations.NullMarked;
