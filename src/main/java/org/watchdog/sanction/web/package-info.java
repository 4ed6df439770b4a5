/** Pages and calls of measures, statements, objections and application bars. */
@NullMarked
package org.watchdog.sanction.web;

import org.jspecify.annotations.NullMarked;
