/**
 * The demo: invented holders, users and complaints, and a clock that can be moved. Asleep unless the setting says so.
 */
@NullMarked
package org.watchdog.demo;

import org.jspecify.annotations.NullMarked;
