/** The insurance desk's pages and calls. */
@NullMarked
package org.watchdog.insurance.web;

import org.jspecify.annotations.NullMarked;
