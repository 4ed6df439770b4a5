package org.watchdog.worklist;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next where the next page begins, as a cursor for the same view and order; empty on the last one
 */
public record Slice(List<Shown> tasks, Optional<String> next) {}
