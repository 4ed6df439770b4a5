/** Proofs of the calculator of severity. */
@NullMarked
package org.watchdog.severity.web;

import org.jspecify.annotations.NullMarked;
