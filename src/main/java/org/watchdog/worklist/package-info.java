/**
 * The staff's task list: which human tasks are open, who may take them, who holds them, by when. Kept in tables of its
 * own, in the engine's transactions, so that listing never asks the engine.
 */
@NullMarked
package org.watchdog.worklist;

import org.jspecify.annotations.NullMarked;
