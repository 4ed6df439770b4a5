/** The calculator of severity, as a call and as a page. */
@NullMarked
package org.watchdog.severity.web;

import org.jspecify.annotations.NullMarked;
