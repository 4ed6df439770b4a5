package org.watchdog.identity;

import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;

/** Somebody was just recused from a case; what he holds of it is to be taken from him in the same transaction. */
public record Recused(UserId user, CaseNumber from) {}
