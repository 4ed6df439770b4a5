/** The auditor's door: the trail of a case, and its proof. */
@NullMarked
package org.watchdog.audit.web;

import org.jspecify.annotations.NullMarked;
