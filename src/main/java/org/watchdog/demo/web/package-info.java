/** The demo's clock as pages and API. */
@NullMarked
package org.watchdog.demo.web;

import org.jspecify.annotations.NullMarked;
