/** Letters as tagged PDF: templates filled strictly, set in an embedded Japanese typeface, readable by machines. */
@NullMarked
package org.watchdog.platform.pdf;

import org.jspecify.annotations.NullMarked;
