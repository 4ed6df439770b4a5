/** Measures and what follows: statements, objections, suspensions, and the periods without applications. */
@NullMarked
package org.watchdog.sanction;

import org.jspecify.annotations.NullMarked;
