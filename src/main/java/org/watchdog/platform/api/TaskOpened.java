package org.watchdog.platform.api;

import java.util.Set;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;

/**
 * News, in the engine's transaction, that a human task waits.
 *
 * @param taskId the engine's id
 * @param kind the task's id in the drawing, for example {@code screenComplaint}
 */
public record TaskOpened(String taskId, String kind, CaseNumber caseNumber, Set<Role> groups) {}
