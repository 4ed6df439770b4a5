/** What every page and resource shares: problems, locale, templates, callers, security headers. */
@NullMarked
package org.watchdog.platform.web;

import org.jspecify.annotations.NullMarked;
