/**
 * The letters of the body: written by a worker after the event that calls for them, kept sealed, and announced by a
 * mail that says nothing.
 */
@NullMarked
package org.watchdog.letters;

import org.jspecify.annotations.NullMarked;
