package org.watchdog.worklist;

import java.util.Optional;

/**
 * A task as a list shows it.
 *
 * @param holder name of the business that its case is about
 */
public record Shown(Task task, Optional<String> holder) {}
