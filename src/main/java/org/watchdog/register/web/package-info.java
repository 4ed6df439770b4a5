/** The register's pages and its part of the API. */
@NullMarked
package org.watchdog.register.web;

import org.jspecify.annotations.NullMarked;
