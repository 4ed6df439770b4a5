/** The pages of copies, papers and minutes. */
@NullMarked
package org.watchdog.deliberation.web;

import org.jspecify.annotations.NullMarked;
