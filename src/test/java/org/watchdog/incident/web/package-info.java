/** Proofs of incident reports and the calculator of duties. */
@NullMarked
package org.watchdog.incident.web;

import org.jspecify.annotations.NullMarked;
