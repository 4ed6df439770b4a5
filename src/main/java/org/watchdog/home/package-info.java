/** The front door: the page that the address alone opens. */
@NullMarked
package org.watchdog.home;

import org.jspecify.annotations.NullMarked;
