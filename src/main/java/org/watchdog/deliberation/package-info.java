/**
 * How a case goes before its committee: the item with its motion and papers, the numbered copies and what becomes of
 * them, comparable cases, the minutes.
 */
@NullMarked
package org.watchdog.deliberation;

import org.jspecify.annotations.NullMarked;
