/** The start page. */
@NullMarked
package org.watchdog.home.web;

import org.jspecify.annotations.NullMarked;
