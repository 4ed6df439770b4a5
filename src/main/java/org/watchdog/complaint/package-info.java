/** The consumer's side: filing, following by receipt code, and what is found and decided. */
@NullMarked
package org.watchdog.complaint;

import org.jspecify.annotations.NullMarked;
