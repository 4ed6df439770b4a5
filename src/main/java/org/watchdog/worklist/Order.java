package org.watchdog.worklist;

import static java.util.Locale.ROOT;

import java.time.Instant;

/** How a list is sorted. */
public enum Order {
    /** What is urgent first, then the nearest deadline. */
    DUE("by_due"),
    /** The newest first. */
    CREATED("by_created"),
    /** The highest priority first, of these the nearest deadline. */
    PRIORITY("by_priority");

    /** Sorts before every digit. */
    private static final String BEFORE_ALL_DAYS = "!";

    private final String column;

    Order(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** The task's place in this order: a text that sorts bytewise as the list is shown, and is the task's alone. */
    String place(Task task) {
        return switch (this) {
            case DUE -> (task.isUrgent() ? BEFORE_ALL_DAYS : "") + task.dueOn() + " " + task.id();
            case CREATED -> "%020d %s".formatted(Long.MAX_VALUE - micros(task.createdAt()), task.id());
            case PRIORITY -> String.format(ROOT, "%03d %s %s", 100 - task.priority(), task.dueOn(), task.id());
        };
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }
}
